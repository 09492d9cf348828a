using System.Collections.Immutable;

namespace Helpnet.Grains.Accounts;

/// <summary>The documents a new person agrees to.</summary>
public static class Consents
{
    /// <summary>The version of today, for all documents.</summary>
    public const string Version = "2026-11";

    /// <summary>Each of these has to be agreed to.</summary>
    public static readonly ImmutableArray<string> Documents = ["terms", "privacy"];

    /// <summary>Agreement to all of today's documents.</summary>
    public static ImmutableDictionary<string, string> All => Documents.ToImmutableDictionary(d => d, _ => Version);
}
