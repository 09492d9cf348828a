using System.Text.Json.Nodes;

namespace Helpnet.StripeStandIn;

internal static class Listing
{
    public static JsonObject Of(IEnumerable<JsonObject> found, string url) => new()
    {
        ["object"] = "list",
        ["data"] = new JsonArray([.. found.Select(o => Sessions.Shown(o))]),
        ["has_more"] = false,
        ["url"] = url,
    };
}
