using Microsoft.Extensions.Logging;

namespace Helpnet.Grains.Appointments;

internal static partial class AppointmentLog
{
    [LoggerMessage(3001, LogLevel.Warning, "Effect {Kind} of appointment {Appointment} has to be tried again")]
    public static partial void EffectFailed(this ILogger<AppointmentTeller> log, Exception e, Guid appointment, EffectKind kind);
}
