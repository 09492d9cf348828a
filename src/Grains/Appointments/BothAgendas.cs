using Helpnet.Grains.Agendas;

namespace Helpnet.Grains.Appointments;

/// <summary>What an appointment asks of the agendas of its two sides. All of it may be asked again.</summary>
internal static class BothAgendas
{
    /// <summary>Takes the agreed interval in both, or answers a "no"; what the other has taken is then to be released.</summary>
    public static Task<Refusal?> Take(IGrainFactory grains, Guid id, AppointmentState appointment) => Either(
        Counsellors(grains, appointment).Take(Booking.Interval(id, appointment, Side.Counsellor)),
        Clients(grains, appointment).Take(Booking.Interval(id, appointment, Side.Client)));

    /// <summary>Takes the new interval in both beside the old one. What is too much goes once the answer is stored.</summary>
    public static Task<Refusal?> Reserve(IGrainFactory grains, Guid id, AppointmentState appointment, Moving moving) => Either(
        Counsellors(grains, appointment).Reserve(Reschedule.Interval(id, appointment, moving, Side.Counsellor)),
        Clients(grains, appointment).Reserve(Reschedule.Interval(id, appointment, moving, Side.Client)));

    /// <summary>Of the intervals in both only the agreed one stays.</summary>
    public static async Task SettleMove(IGrainFactory grains, Guid id, AppointmentState appointment)
    {
        // A move that has been asked since keeps what it has taken.
        var decided = appointment.Moving is { } next ? next.Number - 1 : appointment.Version;
        await Counsellors(grains, appointment).SettleMove(id, appointment.Time, decided);
        await Clients(grains, appointment).SettleMove(id, appointment.Time, decided);
    }

    public static async Task Release(IGrainFactory grains, Guid id, AppointmentState appointment)
    {
        await Counsellors(grains, appointment).Release(id, Ending.Released);
        await Clients(grains, appointment).Release(id, appointment.Status switch
        {
            AppointmentStatus.Completed => Ending.Met,
            AppointmentStatus.ClientAbsent => Ending.Absent,
            _ => Ending.Released,
        });
    }

    /// <summary>The absence comes first: it ends what was agreed before it.</summary>
    public static async Task Forgive(IGrainFactory grains, Guid id, AppointmentState appointment)
    {
        await Release(grains, id, appointment);
        await Clients(grains, appointment).Agree(appointment.Counsellor);
    }

    /// <summary>The two are on different silos, more often than not: they are asked at once, and the counsellor's "no" goes first.</summary>
    private static async Task<Refusal?> Either(Task<Refusal?> counsellors, Task<Refusal?> clients)
    {
        await Task.WhenAll(counsellors, clients);
        return await counsellors ?? await clients;
    }

    private static IAgendaBooking Counsellors(IGrainFactory grains, AppointmentState appointment) => grains.GetGrain<IAgendaBooking>(appointment.Counsellor);

    private static IAgendaBooking Clients(IGrainFactory grains, AppointmentState appointment) => grains.GetGrain<IAgendaBooking>(appointment.Client);
}
