using System.Collections.Immutable;

namespace Helpnet.Grains.Agendas;

/// <summary>When a counsellor may be booked.</summary>
[GenerateSerializer, Immutable, Alias("opening-hours")]
public sealed record OpeningHours
{
    /// <summary>IANA zone in which the openings are local times.</summary>
    [Id(0)] public string Zone { get; init; } = "Europe/Zurich";

    /// <summary>The weekly openings; at most 50.</summary>
    [Id(1)] public ImmutableArray<Opening> Weekly { get; init; } = [];

    /// <summary>Dates with hours of their own; at most 200.</summary>
    [Id(2)] public ImmutableArray<DayException> Exceptions { get; init; } = [];

    /// <summary>The least time between booking and start. Default: 2 hours.</summary>
    [Id(3)] public TimeSpan Notice { get; init; } = TimeSpan.FromHours(2);

    /// <summary>How far ahead can be booked. Default: 60 days.</summary>
    [Id(4)] public TimeSpan Horizon { get; init; } = TimeSpan.FromDays(60);

    /// <summary>The pause kept free after each appointment. Default: 10 minutes.</summary>
    [Id(5)] public TimeSpan Pause { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// What is open on <paramref name="date"/>, in minutes after local midnight, by start: its own hours or else the weekly ones.
    /// </summary>
    public IEnumerable<(int From, int To)> OpeningsOn(DateOnly date)
    {
        var own = Exceptions.Where(x => x.Date == date).ToList();
        return own.Count > 0 ? own.Where(x => !x.Closed).Select(x => (x.From, x.To)).OrderBy(x => x.From) : OpeningsOn(date.DayOfWeek);
    }

    /// <summary>What is open on that day of every week, in minutes after local midnight, by start.</summary>
    public IEnumerable<(int From, int To)> OpeningsOn(DayOfWeek day) =>
        Weekly.Where(o => o.Day == day).Select(o => (o.From, o.To)).OrderBy(o => o.From);
}
