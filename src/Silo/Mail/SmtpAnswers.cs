using Helpnet.Grains.Mail;
using MailKit.Net.Smtp;

namespace Helpnet.Silo.Mail;

/// <summary>What a server's "no" means for a letter. The code decides: the client's own idea of who was refused is wrong for 552.</summary>
internal static class SmtpAnswers
{
    public static Delivery Meaning(SmtpCommandException refused) => (int)refused.StatusCode switch
    {
        530 or 534 or 535 or 538 => Delivery.Closed,
        // Our own address is refused, so every letter would be.
        >= 500 and not 552 when refused.ErrorCode is SmtpErrorCode.SenderNotAccepted => Delivery.Closed,
        // The greeting, EHLO or DATA as such: nothing was said about this letter.
        >= 500 when refused.ErrorCode is SmtpErrorCode.UnexpectedStatusCode => Delivery.Closed,
        >= 500 and < 600 => Delivery.Rejected,
        _ => Delivery.TryLater,
    };
}
