namespace Helpnet.Silo.Mail;

/// <summary>How the way to the mail server is encrypted. There is no way without.</summary>
public enum SmtpTls
{
    /// <summary>Begins in clear and is encrypted before anything is said (usually port 587). A server that can't do this gets no mail.</summary>
    StartTls,
    /// <summary>Encrypted from the first byte (usually port 465).</summary>
    Implicit,
}
