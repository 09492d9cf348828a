using System.Collections.Immutable;
using Helpnet.Grains.Subjects;
using Orleans.Concurrency;

namespace Helpnet.Grains.Appointments;

[GrainType("appointments"), StatelessWorker]
internal sealed class AppointmentsGrain(IAppointmentList rows) : Grain, IAppointmentsGrain
{
    private const int Most = 50;

    public async Task<Outcome<ImmutableArray<AppointmentRow>>> Past(DateTimeOffset before) =>
        Subject.Current is { } subject ? await rows.Before(subject.Account, before, Most) : RefusalCode.SignedOut;

    public async Task<Outcome<ImmutableArray<AppointmentRow>>> ToDo() =>
        Subject.Current is { } subject ? await rows.ToDo(subject.Account, Most) : RefusalCode.SignedOut;
}
