using System.ComponentModel.DataAnnotations;

namespace Helpnet.Grains.Accounts;

/// <summary>Configuration section <c>Accounts</c>. Checked at start.</summary>
public sealed class AccountOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Accounts";

    /// <summary>The age a new person has to have reached, in years. Default: 18.</summary>
    [Range(0, 30)]
    public int LeastAge { get; set; } = 18;
}
