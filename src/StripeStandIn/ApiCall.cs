using System.Text.Json.Nodes;

namespace Helpnet.StripeStandIn;

/// <summary>One request to the API, its body and query parsed into the same shape.</summary>
internal sealed record ApiCall(string Method, string[] Path, string Account, JsonObject Query, JsonObject Body)
{
    public string? Text(string name) => Body[name]?.ToString();
}
