using System.ComponentModel.DataAnnotations;

namespace Helpnet.Grains.Accounts;

/// <summary>Configuration section <c>Accounts</c>. Checked at start.</summary>
public sealed record AccountOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Accounts";

    /// <summary>The age a new person has to have reached, in years. Default: 18.</summary>
    [Range(0, 30, ErrorMessage = "Accounts:LeastAge has to be from {1} to {2} years.")]
    public int LeastAge { get; init; } = 18;
}
