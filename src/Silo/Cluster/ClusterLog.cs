using Microsoft.Extensions.Logging;

namespace Helpnet.Silo.Cluster;

internal static partial class ClusterLog
{
    [LoggerMessage(6001, LogLevel.Warning, "What the database holds for later could not be counted")]
    public static partial void NotCounted(this ILogger<PendingWork> log, Exception e);
}
