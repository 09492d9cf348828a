using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Helpnet.StripeStandIn;

/// <summary>Reads <c>a[b][0]=c</c>, in bodies and queries, into objects; lists become objects with number keys and then arrays.</summary>
internal static class FormBody
{
    public static JsonObject Parse(string form)
    {
        var root = new JsonObject();
        foreach (var (name, values) in QueryHelpers.ParseQuery(form))
            foreach (var value in values)
                Put(root, Split(name), value ?? "");
        return (JsonObject)Lists(root);
    }

    private static string[] Split(string name) => name.Replace("]", "", StringComparison.Ordinal).Split('[');

    private static void Put(JsonObject root, string[] path, string value)
    {
        var at = root;
        foreach (var step in path[..^1])
        {
            if (at[step] is not JsonObject next) at[step] = next = [];
            at = next;
        }
        var last = path[^1].Length == 0 ? at.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) : path[^1];
        at[last] = value;
    }

    private static JsonNode Lists(JsonObject node)
    {
        foreach (var (name, child) in node.ToList())
            if (child is JsonObject inner) node[name] = Lists((JsonObject)inner.DeepClone());
        var isList = node.Count > 0 && node.Select((pair, i) => pair.Key == i.ToString(System.Globalization.CultureInfo.InvariantCulture)).All(x => x);
        return isList ? new JsonArray([.. node.Select(pair => pair.Value!.DeepClone())]) : node;
    }
}
