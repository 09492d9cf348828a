using Microsoft.Extensions.Logging;

namespace Helpnet.Silo.Due;

internal static partial class DueLog
{
    [LoggerMessage(6101, LogLevel.Warning, "The sweeps of a silo that is gone could not be started; their reminders will")]
    public static partial void SweepsNotStarted(this ILogger<SweepWatch> log, Exception e);
}
