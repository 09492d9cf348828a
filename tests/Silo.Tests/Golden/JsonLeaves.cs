using System.Text.Json;

namespace Helpnet.Silo.Tests.Golden;

/// <summary>A JSON document as one line for each value: where it stands and what it is.</summary>
internal static class JsonLeaves
{
    public static HashSet<string> Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Under("$", document.RootElement)];
    }

    private static IEnumerable<string> Under(string path, JsonElement it) => it.ValueKind switch
    {
        JsonValueKind.Object => it.EnumerateObject().SelectMany(member => Under($"{path}.{member.Name}", member.Value)),
        JsonValueKind.Array => it.EnumerateArray().SelectMany((item, at) => Under($"{path}[{at}]", item)),
        _ => [$"{path} = {it.GetRawText()}"],
    };
}
