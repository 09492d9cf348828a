namespace Helpnet.Grains.Accounts;

internal static class NameHoldings
{
    /// <summary>Who knows whose <paramref name="name"/> is.</summary>
    public static INameHolding HoldingOf(this IGrainFactory grains, string name) => grains.GetGrain<INameHolding>(AccountNames.KeyOf(name));
}
