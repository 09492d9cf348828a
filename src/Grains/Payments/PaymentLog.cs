using Microsoft.Extensions.Logging;

namespace Helpnet.Grains.Payments;

internal static partial class PaymentLog
{
    [LoggerMessage(3001, LogLevel.Warning, "The payment provider does not answer about payment {Payment}")]
    public static partial void ProviderSilent(this ILogger<PaymentGrain> log, Guid payment);

    [LoggerMessage(3002, LogLevel.Error, "Payment {Payment} got an answer that does not fit its state")]
    public static partial void AnswerDoesNotFit(this ILogger<PaymentGrain> log, Guid payment);

    [LoggerMessage(3003, LogLevel.Warning, "A payment for appointment {Payment} goes back by itself: paid twice, too late or not as agreed")]
    public static partial void GoesBack(this ILogger<PaymentGrain> log, Guid payment);

    [LoggerMessage(3004, LogLevel.Warning, "A message of the payment provider stays pending in shard {Shard}")]
    public static partial void MessageStaysPending(this ILogger<WebhookDesk> log, Exception cause, long shard);

    [LoggerMessage(3005, LogLevel.Error, "Message {Message} of the payment provider is given up; the cluster page can try it again")]
    public static partial void MessageGivenUp(this ILogger<WebhookDesk> log, string message);
}
