namespace Helpnet.Grains.Mail;

/// <summary>The door to whoever carries mails.</summary>
public interface IMailer
{
    /// <summary>
    /// Puts <paramref name="letter"/> into words and hands it on under its Message-Id. Answers within a minute and throws only when cancelled.
    /// </summary>
    /// <param name="letter">What to say.</param>
    /// <param name="address">E-mail address of the recipient.</param>
    /// <param name="language"><c>en</c>, <c>fr</c> or <c>de</c>.</param>
    /// <param name="zone">IANA zone in which times are written.</param>
    /// <param name="ct">Ends the wait for those before it; a letter on its way is not called back.</param>
    Task<MailAnswer> Send(Letter letter, string address, string language, string zone, CancellationToken ct);
}
