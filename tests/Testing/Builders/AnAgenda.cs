using Helpnet.Grains.Agendas;

namespace Helpnet.Testing.Builders;

/// <summary>Agendas as tests need them.</summary>
internal static class AnAgenda
{
    /// <summary>A client's agenda, or a counsellor's before any hours are set.</summary>
    public static readonly AgendaState Empty = new();

    /// <summary>Those that nobody has changed.</summary>
    public static readonly BookingLimits Limits = new();

    /// <summary>Open all day every day in UTC, with no notice and no pause.</summary>
    public static AgendaState AlwaysOpen() => Empty with
    {
        Hours = new()
        {
            Zone = "UTC",
            Weekly = [.. Enum.GetValues<DayOfWeek>().Select(day => new Opening(day, 0, 24 * 60))],
            Notice = TimeSpan.Zero,
            Pause = TimeSpan.Zero,
        },
    };

    public static AgendaState Open(string zone, params (DayOfWeek Day, int From, int To)[] weekly) => Empty with
    {
        Hours = new() { Zone = zone, Weekly = [.. weekly.Select(w => new Opening(w.Day, w.From, w.To))], Notice = TimeSpan.Zero, Pause = TimeSpan.Zero },
    };

    public static AgendaState With(this AgendaState agenda, Func<OpeningHours, OpeningHours> change) => agenda with { Hours = change(agenda.Hours) };

    public static AgendaState After(this AgendaState agenda, DateTimeOffset now, params ReadOnlySpan<AgendaEvent> events)
    {
        foreach (var e in events) agenda = agenda.Apply(e, now);
        return agenda;
    }

    public static Slot For(this DateTimeOffset start, int minutes) => new(start, start.AddMinutes(minutes));

    public static TakeInterval Taking(this Slot time, Guid appointment, Side side = Side.Counsellor, Guid? other = null, Guid? visitor = null) =>
        new(appointment, time, side, other ?? People.Ann, visitor ?? Guid.Empty);

    public static AgendaState Having(this AgendaState agenda, params ReadOnlySpan<Slot> slots)
    {
        foreach (var slot in slots) agenda = agenda.Apply(new IntervalTaken(new(Guid.NewGuid(), slot, Side.Counsellor, People.Ann), Guid.Empty), slot.Start);
        return agenda;
    }
}
