using System.ComponentModel.DataAnnotations;

namespace Helpnet.Frontend.Accounts;

/// <summary>Configuration section <c>Accounts</c>, the frontends' part. Validated at start.</summary>
public sealed class AccountsOptions
{
    public const string Section = "Accounts";

    /// <summary>How often one network may post to the pages of sign-in and registration in a minute. Default: 120.</summary>
    [Range(1, 100_000)]
    public int PostsPerMinute { get; set; } = 120;
}
