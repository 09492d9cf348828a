using System.ComponentModel.DataAnnotations;

namespace Helpnet.Frontend.Shell;

/// <summary>What stands around every page. Validated at start.</summary>
public sealed class ShellOptions
{
    public const string Section = "Shell";

    /// <summary>The harmless page that quick exit leads to, outside Helpnet. Default: an encyclopaedia.</summary>
    [Required, Url]
    public string ExitAddress { get; set; } = "https://www.wikipedia.org/";

    /// <summary>Origins that forms may lead to: the payment provider's pay page and its pages for counsellors. Default: Stripe's.</summary>
    public string[]? FormOrigins { get; set; }
}
