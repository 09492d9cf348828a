using System.Collections.Immutable;
using Helpnet.Grains.Appointments;

namespace Helpnet.Testing.Cluster;

/// <summary>The rows of people's lists, with the faults a test asks for.</summary>
internal sealed class FaultyAppointmentList(IAppointmentList inner, StorageFaults faults) : IAppointmentList
{
    public Task Put(Guid person, long version, AppointmentRow row, CancellationToken ct = default) =>
        faults.Through(Writes.Rows, () => inner.Put(person, version, row, ct));

    public Task<ImmutableArray<AppointmentRow>> ToDo(Guid person, int limit, CancellationToken ct = default) =>
        faults.Read(() => inner.ToDo(person, limit, ct));

    public Task<ImmutableArray<AppointmentRow>> Before(Guid person, DateTimeOffset before, int limit, CancellationToken ct = default) =>
        faults.Read(() => inner.Before(person, before, limit, ct));
}
