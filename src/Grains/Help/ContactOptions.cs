using System.ComponentModel.DataAnnotations;

namespace Helpnet.Grains.Help;

/// <summary>Where messages to the operator go.</summary>
public sealed class ContactOptions
{
    /// <summary>The section of the configuration, shared with the imprint.</summary>
    public const string Section = "Operator";

    /// <summary>The operator's mailbox. Default: an address of the embedded run, whose mails stay in its mailbox page.</summary>
    [Required, EmailAddress]
    public string Email { get; set; } = "operator@helpnet.example";
}
