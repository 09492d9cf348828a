namespace Helpnet.Frontend.Notices;

internal static partial class NoticesLog
{
    [LoggerMessage(5001, LogLevel.Warning, "A topic could not be followed or left; it is tried again")]
    public static partial void TopicFailed(this ILogger<Followers> log, Exception e);

    [LoggerMessage(5002, LogLevel.Warning, "No silo took the report that this frontend lives; it is tried again")]
    public static partial void NotReported(this ILogger<FrontendLease> log, Exception e);
}
