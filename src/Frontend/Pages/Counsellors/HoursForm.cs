using System.Collections.Immutable;
using Helpnet.Grains.Agendas;

namespace Helpnet.Frontend.Pages.Counsellors;

/// <summary>Opening hours as a form posts them: a row left empty says nothing.</summary>
public sealed class HoursForm
{
    public string? Zone { get; set; }
    public List<WeeklyRow> Weekly { get; set; } = [];
    public List<ExceptionRow> Exceptions { get; set; } = [];
    public int NoticeHours { get; set; }
    public int HorizonDays { get; set; }
    public int PauseMinutes { get; set; }

    /// <summary>Monday first; each day has room for one opening more than it has, and for two at least.</summary>
    public static HoursForm Of(OpeningHours hours, string zone) => new()
    {
        Zone = zone,
        Weekly = [.. Days().SelectMany(day => Rows(hours, day))],
        Exceptions = [.. hours.Exceptions.OrderBy(x => x.Date).Select(ExceptionRow.Of), new(), new(), new()],
        NoticeHours = (int)hours.Notice.TotalHours,
        HorizonDays = (int)hours.Horizon.TotalDays,
        PauseMinutes = (int)hours.Pause.TotalMinutes,
    };

    /// <summary>The hours, or the name of the first row that can't be read.</summary>
    public (OpeningHours? Hours, string? Wrong) Read()
    {
        for (var i = 0; i < Weekly.Count; i++)
            if (!Weekly[i].IsEmpty && Weekly[i].Read() is null) return (null, $"Form.Weekly[{i}].From");
        for (var i = 0; i < Exceptions.Count; i++)
            if (!Exceptions[i].IsEmpty && Exceptions[i].Read() is null) return (null, $"Form.Exceptions[{i}].Date");
        return (new()
        {
            Zone = Zone ?? "",
            Weekly = [.. Weekly.Where(row => !row.IsEmpty).Select(row => row.Read()!)],
            Exceptions = [.. Exceptions.Where(row => !row.IsEmpty).Select(row => row.Read()!)],
            Notice = TimeSpan.FromHours(Math.Clamp(NoticeHours, -1, 10_000)),
            Horizon = TimeSpan.FromDays(Math.Clamp(HorizonDays, -1, 10_000)),
            Pause = TimeSpan.FromMinutes(Math.Clamp(PauseMinutes, -1, 10_000)),
        }, null);
    }

    private static IEnumerable<DayOfWeek> Days() => Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7));

    private static IEnumerable<WeeklyRow> Rows(OpeningHours hours, DayOfWeek day)
    {
        var rows = hours.Weekly.Where(o => o.Day == day).OrderBy(o => o.From).Select(WeeklyRow.Of).ToImmutableArray();
        return rows.AddRange(Enumerable.Range(0, Math.Max(1, 2 - rows.Length)).Select(_ => new WeeklyRow { Day = day }));
    }
}
