using Helpnet.Grains.Mail;
using Microsoft.Extensions.Logging;

namespace Helpnet.Silo.Mail;

internal static partial class SmtpLog
{
    [LoggerMessage(3101, LogLevel.Critical, "The mail server takes no mail from us ({Problem}); all letters are kept until this is put right")]
    public static partial void Closed(this ILogger<SmtpMailer> log, string problem);

    [LoggerMessage(3102, LogLevel.Warning, "The mail server refused letter {MessageId} with {Code}: {Delivery}")]
    public static partial void Refused(this ILogger<SmtpMailer> log, string messageId, int code, Delivery delivery);

    [LoggerMessage(3103, LogLevel.Warning, "The mail server can't write the address of letter {MessageId}")]
    public static partial void Unwritable(this ILogger<SmtpMailer> log, string messageId);

    [LoggerMessage(3104, LogLevel.Warning, "Sending letter {MessageId} broke off: {Problem}; it is tried again")]
    public static partial void Broken(this ILogger<SmtpMailer> log, string messageId, string problem);
}
