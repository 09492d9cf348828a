using Microsoft.Extensions.Logging;

namespace Helpnet.Grains.Due;

internal static partial class DueLog
{
    [LoggerMessage(2001, LogLevel.Warning, "Shard {Shard} of the due list could not be read; it is tried again")]
    public static partial void SweepFailed(this ILogger<DueSweepGrain> log, Exception e, long shard);
}
