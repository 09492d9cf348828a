using System.ComponentModel.DataAnnotations;

namespace Helpnet.Silo.Mail;

/// <summary>Configuration section <c>Smtp</c>: the server that carries our mails. Checked at start.</summary>
public sealed class SmtpOptions
{
    public const string Section = "Smtp";

    /// <summary>Name of the server, as its certificate has it. Without one, mails stay in a folder.</summary>
    [Required]
    public string Host { get; set; } = "";

    /// <summary>Its port. Default: 587.</summary>
    [Range(1, 65_535)]
    public int Port { get; set; } = 587;

    /// <summary>How the way is encrypted. Default: <see cref="SmtpTls.StartTls"/>.</summary>
    [EnumDataType(typeof(SmtpTls))]
    public SmtpTls Tls { get; set; } = SmtpTls.StartTls;

    /// <summary>Name of the account at the server; empty when it asks for none.</summary>
    public string UserName { get; set; } = "";

    /// <summary>The account's password.</summary>
    public string Password { get; set; } = "";

    /// <summary>File (PEM) with the only authority trusted to vouch for the server; default: those of the system.</summary>
    public string? Authority { get; set; }

    /// <summary>The longest that one mail may take. Default: 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:50")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an idle connection is kept. Default: 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Idle { get; set; } = TimeSpan.FromSeconds(30);
}
