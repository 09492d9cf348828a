using System.Text.Json.Nodes;

namespace Helpnet.StripeStandIn;

/// <summary>Puts whole objects where <c>expand</c> asks for more than their ids.</summary>
internal static class Expansion
{
    public static JsonObject Read(World world, ApiCall call, string id, string type) =>
        world.Find(call.Account, id) is { } found && found["object"]?.ToString() == type ? Expand(world, call, found) : throw ApiError.NoSuch(type, id);

    public static JsonObject Expand(World world, ApiCall call, JsonObject value)
    {
        var answer = (JsonObject)value.DeepClone();
        foreach (var path in (call.Query["expand"] ?? call.Body["expand"]) as JsonArray ?? [])
            Into(world, call.Account, answer, path!.ToString().Split('.'));
        return answer;
    }

    private static void Into(World world, string account, JsonObject at, string[] path)
    {
        if (path.Length == 0) return;
        if (at[path[0]] is JsonValue id && world.Find(account, id.ToString()) is { } whole) at[path[0]] = whole.DeepClone();
        if (at[path[0]] is JsonObject next) Into(world, account, next, path[1..]);
    }
}
