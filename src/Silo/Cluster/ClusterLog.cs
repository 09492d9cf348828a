using Helpnet.Silo.Cluster.Certificates;
using Helpnet.Silo.Cluster.Operators;
using Microsoft.Extensions.Logging;

namespace Helpnet.Silo.Cluster;

internal static partial class ClusterLog
{
    [LoggerMessage(6001, LogLevel.Warning, "What the database holds for later could not be counted")]
    public static partial void NotCounted(this ILogger<PendingWork> log, Exception e);

    [LoggerMessage(6002, LogLevel.Warning, "The process of {Silo} is gone: its connection broke and its port refuses; it is declared dead")]
    public static partial void Gone(this ILogger<DeathWatch> log, SiloAddress silo);

    [LoggerMessage(6003, LogLevel.Warning, "A silo whose connection broke could not be looked at; the probes go on")]
    public static partial void NotLookedAt(this ILogger<DeathWatch> log, Exception e);

    [LoggerMessage(6004, LogLevel.Warning, "The new certificate can't be read ({Why}); the old one stays in use")]
    public static partial void CertificateNotRead(this ILogger<OwnCertificate> log, string why);

    [LoggerMessage(6005, LogLevel.Warning, "What an operator wanted tried again could not be")]
    public static partial void NotTried(this ILogger<Again> log, Exception e);
}
