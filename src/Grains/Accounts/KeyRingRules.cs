namespace Helpnet.Grains.Accounts;

/// <summary>Grains can't open a key, so that what they know of it is how long it is and when it came.</summary>
internal static class KeyRingRules
{
    public const int MostKeys = 24;
    public const int LongestName = 200;

    /// <summary>In characters; a real one has about 1,100. All together stay well below what a row may hold.</summary>
    public const int LongestKey = 2000;

    /// <summary>Data protection uses a key for 90 days, and the cookies that it made last are good for 60 more.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(180);

    public static Decision<SealedKey> Add(KeyRingState ring, string name, string sealedKey, DateTimeOffset now)
    {
        if (name.Length > LongestName || sealedKey.Length > LongestKey) return RefusalCode.Invalid;
        if (ring.Keys.Any(key => key.Name == name)) return Decision<SealedKey>.Nothing;
        if (ring.Keys.Count(key => !IsOver(key, now)) >= MostKeys) return RefusalCode.TooMany;
        return new SealedKey(name, sealedKey, now);
    }

    /// <summary>With the new key, and without those that seal no cookie any more.</summary>
    public static KeyRingState Apply(KeyRingState ring, SealedKey added) => ring with
    {
        Keys = [.. ring.Keys.Where(key => !IsOver(key, added.At!.Value)).Select(key => key with { At = key.At ?? added.At }), added],
    };

    private static bool IsOver(SealedKey key, DateTimeOffset now) => key.At + Life <= now;
}
