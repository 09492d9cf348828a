using Microsoft.Extensions.Logging;

namespace Helpnet.Grains.Mail;

internal static partial class MailLog
{
    [LoggerMessage(2101, LogLevel.Warning, "Letter {MessageId} could not be sent; it is tried again")]
    public static partial void Failed(this ILogger<MailRound> log, Exception e, string messageId);

    [LoggerMessage(2102, LogLevel.Error, "Letter {MessageId} of kind {Kind} is given up: {Delivery}")]
    public static partial void GivenUp(this ILogger<MailRound> log, string messageId, MailKind kind, Delivery delivery);
}
