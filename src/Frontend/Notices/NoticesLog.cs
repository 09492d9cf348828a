namespace Helpnet.Frontend.Notices;

internal static partial class NoticesLog
{
    [LoggerMessage(5001, LogLevel.Warning, "Following topics could not be renewed; it is tried again")]
    public static partial void RenewalFailed(this ILogger<FollowersRenewal> log, Exception e);
}
