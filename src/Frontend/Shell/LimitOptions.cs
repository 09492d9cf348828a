using System.ComponentModel.DataAnnotations;

namespace Helpnet.Frontend.Shell;

/// <summary>Configuration section <c>Limits</c>: how often one network may ask for what costs us most. Validated at start.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>Searches and profiles in a minute, on average; twice as many at once. Default: 60.</summary>
    [Range(1, 100_000)]
    public int SearchesPerMinute { get; set; } = 60;

    /// <summary>Requests to the contact page in ten minutes. Default: 40.</summary>
    [Range(1, 100_000)]
    public int ContactsPerTenMinutes { get; set; } = 40;
}
