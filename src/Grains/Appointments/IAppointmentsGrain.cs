using System.Collections.Immutable;

namespace Helpnet.Grains.Appointments;

/// <summary>Answers lists from rows. Key: always 0; a stateless worker.</summary>
[Alias("appointments")]
public interface IAppointmentsGrain : IGrainWithIntegerKey
{
    /// <summary>The caller's appointments that are over or began before <paramref name="before"/>, the latest first; at most 50.
    /// <see cref="RefusalCode.SignedOut"/> for nobody.</summary>
    [Alias("past")] Task<Outcome<ImmutableArray<AppointmentRow>>> Past(DateTimeOffset before);

    /// <summary>The caller's appointments with something to do, such as money that does not go back by itself; at most 50.
    /// <see cref="RefusalCode.SignedOut"/> for nobody.</summary>
    [Alias("to-do")] Task<Outcome<ImmutableArray<AppointmentRow>>> ToDo();
}
