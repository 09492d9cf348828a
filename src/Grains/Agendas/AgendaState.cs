using System.Collections.Immutable;

namespace Helpnet.Grains.Agendas;

internal sealed record AgendaState
{
    public const int MostMet = 500;
    public const int MostAbsences = 10;
    public const int MostAgreed = 20;

    public OpeningHours Hours { get; init; } = new();
    public ImmutableArray<KeptSlot> Kept { get; init; } = [];
    public ImmutableArray<Taken> Taken { get; init; } = [];
    public ImmutableArray<Guid> Met { get; init; } = [];
    public ImmutableArray<DateTimeOffset> Absences { get; init; } = [];

    /// <summary>The counsellors who agree to be booked although absences pause bookings.</summary>
    public ImmutableArray<Guid> Agreed { get; init; } = [];

    /// <summary>Grows by one with each change; the directory takes a projection only when it is newer.</summary>
    public long Version { get; init; }

    /// <summary>The version that the directory has acknowledged.</summary>
    public long Projected { get; init; }

    public AgendaState Apply(AgendaEvent e, DateTimeOffset now) => (e switch
    {
        HoursSet set => this with { Hours = set.Hours },
        SlotKept kept => this with { Kept = Kept.RemoveAll(k => k.Visitor == kept.Slot.Visitor).Add(kept.Slot) },
        SlotLetGo gone => this with { Kept = Kept.RemoveAll(k => k.Visitor == gone.Visitor) },
        IntervalTaken taken => this with
        {
            Taken = Taken.Add(taken.Interval),
            Kept = Kept.RemoveAll(k => k.Visitor == taken.Visitor),
        },
        // What an earlier move has left behind goes with it.
        IntervalReserved reserved => this with
        {
            Taken = Taken.RemoveAll(t => t.Appointment == reserved.Held.Appointment && t != reserved.Held).Add(reserved.Wanted),
        },
        MoveSettled settled => Settle(settled),
        IntervalReleased released => Release(released, now),
        PauseLifted lifted => this with { Agreed = [.. Agreed.Add(lifted.Counsellor).TakeLast(MostAgreed)] },
        _ => throw new InvalidOperationException($"{e.GetType().Name} is not an agenda's event."),
    }).Pruned(now) with
    { Version = Version + 1 };

    private AgendaState Release(IntervalReleased released, DateTimeOffset now)
    {
        var interval = Taken.FirstOrDefault(t => t.Appointment == released.Appointment);
        if (interval is null) return this;
        return this with
        {
            Taken = Taken.RemoveAll(t => t.Appointment == released.Appointment),
            Met = released.Ending is Ending.Met && !Met.Contains(interval.Other)
                ? [.. Met.Add(interval.Other).TakeLast(MostMet)]
                : Met,
            Absences = released.Ending is Ending.Absent ? [.. Absences.Add(now).TakeLast(MostAbsences)] : Absences,
            Agreed = released.Ending is Ending.Absent ? [] : Agreed,
        };
    }

    private AgendaState Settle(MoveSettled settled) => this with
    {
        Taken = [.. Taken
            .Where(t => t.Appointment != settled.Appointment || t.Time == settled.Time || t.Move > settled.Move)
            .Select(t => t.Appointment == settled.Appointment && t.Move < settled.Move ? t with { Move = settled.Move } : t)],
    };

    /// <summary>Lapsed holds leave. A taken interval stays until its appointment gives it back.</summary>
    private AgendaState Pruned(DateTimeOffset now) => this with
    {
        Kept = Kept.RemoveAll(k => k.Until <= now),
        Hours = Hours with { Exceptions = Hours.Exceptions.RemoveAll(x => x.Date < DateOnly.FromDateTime(now.UtcDateTime).AddDays(-2)) },
    };
}

internal sealed record KeptSlot(Guid Visitor, Slot Time, DateTimeOffset Until);

/// <param name="Appointment">Whose interval it is.</param>
/// <param name="Time">The agreed time.</param>
/// <param name="Side">Whose side of the appointment this agenda is.</param>
/// <param name="Other">The account on the other side.</param>
/// <param name="Move">The appointment's version that asked for it, so that what is late touches nothing newer.</param>
internal sealed record Taken(Guid Appointment, Slot Time, Side Side, Guid Other, long Move = 0);

internal abstract record AgendaEvent;

internal sealed record HoursSet(OpeningHours Hours) : AgendaEvent;

internal sealed record SlotKept(KeptSlot Slot) : AgendaEvent;

internal sealed record SlotLetGo(Guid Visitor) : AgendaEvent;

internal sealed record IntervalTaken(Taken Interval, Guid Visitor) : AgendaEvent;

internal sealed record IntervalReleased(Guid Appointment, Ending Ending) : AgendaEvent;

internal sealed record PauseLifted(Guid Counsellor) : AgendaEvent;

internal sealed record IntervalReserved(Taken Held, Taken Wanted) : AgendaEvent;

internal sealed record MoveSettled(Guid Appointment, Slot Time, long Move) : AgendaEvent;
