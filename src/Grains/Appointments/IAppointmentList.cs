using System.Collections.Immutable;

namespace Helpnet.Grains.Appointments;

/// <summary>The rows behind a person's list of appointments; written by the appointments, read without waking one.</summary>
public interface IAppointmentList
{
    /// <summary>Writes the row of <paramref name="person"/> if <paramref name="version"/> is newer than what stands. Durable when the call returns.</summary>
    Task Put(Guid person, long version, AppointmentRow row, CancellationToken ct = default);

    /// <summary>The person's appointments that ask for something to be done, the latest first.</summary>
    Task<ImmutableArray<AppointmentRow>> ToDo(Guid person, int limit, CancellationToken ct = default);

    /// <summary>The person's appointments that are over or began before <paramref name="before"/>, the latest first.</summary>
    Task<ImmutableArray<AppointmentRow>> Before(Guid person, DateTimeOffset before, int limit, CancellationToken ct = default);
}
