using System.ComponentModel.DataAnnotations;

namespace Helpnet.Silo.Mail;

/// <summary>Configuration section <c>Mail</c>: who writes. Checked at start.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>The address that mails come from and that takes no answers. Default: an address of the embedded run.</summary>
    [Required, EmailAddress]
    public string From { get; set; } = "no-reply@helpnet.example";

    /// <summary>The name beside it, as neutral as an inbox that others may see needs it. Default: Helpnet.</summary>
    [Required, StringLength(60)]
    public string FromName { get; set; } = "Helpnet";

    /// <summary>Where undeliverable mails come back to; default: <see cref="From"/>.</summary>
    [EmailAddress]
    public string? Bounces { get; set; }
}
