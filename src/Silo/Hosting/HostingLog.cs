using Microsoft.Extensions.Logging;

namespace Helpnet.Silo.Hosting;

internal static partial class HostingLog
{
    [LoggerMessage(6201, LogLevel.Critical, "{Why} This one stops")]
    public static partial void HoldLost(this ILogger<DatabaseHoldWatch> log, string why);

    [LoggerMessage(6202, LogLevel.Warning, "The hold on the database could not be looked at; it is tried again")]
    public static partial void HoldNotKept(this ILogger<DatabaseHoldWatch> log, Exception e);
}
