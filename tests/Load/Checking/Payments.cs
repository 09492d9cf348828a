using System.Text.Json;

namespace Helpnet.Load.Checking;

/// <summary>What the payment provider has taken and not given back.</summary>
internal static class Payments
{
    /// <summary>How many payments are kept for each appointment, from the stand-in's own file.</summary>
    public static IReadOnlyDictionary<Guid, int> Read(string file)
    {
        using var world = JsonDocument.Parse(File.ReadAllBytes(file));
        return world.RootElement.GetProperty("objects").EnumerateObject().Select(o => o.Value).Where(IsKept)
            .GroupBy(charge => Guid.Parse(charge.GetProperty("metadata").GetProperty("appointment").GetString()!))
            .ToDictionary(g => g.Key, g => g.Count());
    }

    private static bool IsKept(JsonElement it) => it.GetProperty("object").GetString() == "charge" && !it.GetProperty("refunded").GetBoolean();
}
