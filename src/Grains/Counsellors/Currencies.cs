using System.Collections.Frozen;

namespace Helpnet.Grains.Counsellors;

/// <summary>The currencies in which prices can be set.</summary>
public static class Currencies
{
    /// <summary>ISO 4217 codes with the payment provider's least charge in minor units, VAT included.</summary>
    public static readonly IReadOnlyDictionary<string, long> All =
        new Dictionary<string, long> { ["CHF"] = 50, ["EUR"] = 50, ["GBP"] = 30, ["USD"] = 50 }.ToFrozenDictionary();
}
