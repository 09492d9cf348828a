using System.Text.Json.Nodes;

namespace Helpnet.StripeStandIn;

/// <summary>Makes events and hands them to the deliveries: version 1 with a snapshot, version 2 thin.</summary>
internal sealed class Events(World world, Deliveries deliveries, TimeProvider clock)
{
    public const string ApiVersion = "2026-10-28.endive";

    public void Raise(string account, string type, JsonObject snapshot)
    {
        var news = new JsonObject
        {
            ["id"] = World.NewId("evt"),
            ["object"] = "event",
            ["api_version"] = ApiVersion,
            ["created"] = clock.GetUtcNow().ToUnixTimeSeconds(),
            ["data"] = new JsonObject { ["object"] = snapshot.DeepClone() },
            ["livemode"] = false,
            ["pending_webhooks"] = 1,
            ["type"] = type,
        };
        if (account != World.Platform) news["account"] = account;
        world.Put(account, news);
        deliveries.Send(news, connect: account != World.Platform);
    }

    public void RaiseThin(string type, string relatedType, string relatedId, string relatedUrl) => deliveries.Send(new()
    {
        ["id"] = World.NewId("evt"),
        ["object"] = "v2.core.event",
        ["type"] = type,
        ["livemode"] = false,
        ["created"] = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
        ["related_object"] = new JsonObject { ["id"] = relatedId, ["type"] = relatedType, ["url"] = relatedUrl },
    }, connect: true);
}
