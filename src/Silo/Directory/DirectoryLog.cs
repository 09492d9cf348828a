using Microsoft.Extensions.Logging;

namespace Helpnet.Silo.Directory;

internal static partial class DirectoryLog
{
    [LoggerMessage(3001, LogLevel.Warning, "The directory's lapsed rows could not be moved on; searches do it themselves meanwhile")]
    public static partial void SweepFailed(this ILogger<DirectorySweep> log, Exception e);
}
