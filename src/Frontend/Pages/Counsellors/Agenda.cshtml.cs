using System.Globalization;
using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Microsoft.AspNetCore.Mvc;

namespace Helpnet.Frontend.Pages.Counsellors;

/// <summary>A week of appointments and opening hours, in which parts of days can be opened and closed.</summary>
[RequestSizeLimit(64 * 1024)]
public sealed class AgendaModel(IGrainFactory grains, IText text, IVisitor visitor, TimeProvider clock) : PracticePage(grains, text)
{
    /// <summary>More than a week has room for.</summary>
    private const int MostShown = 200;

    /// <summary>A day of the week that is shown.</summary>
    [BindProperty(SupportsGet = true, Name = "week")] public DateOnly? Wanted { get; set; }

    [BindProperty] public DayForm Form { get; set; } = new();

    public AgendaWeek Week { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await LoadWeek() ?? Page();

    /// <summary>The week alone, for a page that is open already.</summary>
    public async Task<IActionResult> OnGetWeekAsync() => await LoadWeek() ?? Partial("_AgendaWeek", this);

    public async Task<IActionResult> OnPostDayAsync()
    {
        var refusal = await Change();
        if (IsFromScript) return refusal is null ? new NoContentResult() : Said(refusal);
        if (refusal is null) return RedirectToPage(new { week = Address(Form.Date!.Value) });

        ModelState.Clear();
        var field = refusal.Field switch { "date" => "Form.Date", "time" => "Form.From", _ => "" };
        return await LoadWeek() ?? this.Refused(Words, refusal, field);
    }

    /// <summary>A time of day as the visitor writes it; the end of the day is 24:00 to everybody.</summary>
    public string Time(int minutes) =>
        minutes == 24 * 60 ? "24:00" : new TimeOnly(minutes / 60, minutes % 60).ToString("t", visitor.Culture);

    public string Time(DateTimeOffset at) => visitor.Time(at, AgendaWeek.ZoneOf(Week.Zone));

    public static string Address(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private bool IsFromScript => Request.Headers.ContainsKey("X-Part");

    private async Task<Refusal?> Change()
    {
        if (!ModelState.IsValid) return new(RefusalCode.Invalid, "date");
        var (change, wrong) = Form.Read();
        return change is null ? new(RefusalCode.Invalid, wrong) : await Grains.GetGrain<IAgendaGrain>(Me).ChangeDay(change);
    }

    private ContentResult Said(Refusal refusal) =>
        new() { Content = Words.Of(refusal), ContentType = "text/plain; charset=utf-8", StatusCode = refusal.HttpStatus };

    private async Task<IActionResult?> LoadWeek()
    {
        if (await Load() is { } turned) return turned;
        var agenda = await Grains.GetGrain<IAgendaGrain>(Me).View();
        if (agenda.Refusal is { } no) return this.Turned(no);

        var zone = AgendaWeek.ZoneOf(agenda.Value.Hours.Zone);
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime;
        var first = AgendaWeek.FirstDay(Wanted, now);
        Form.Date ??= first > DateOnly.FromDateTime(now) ? first : DateOnly.FromDateTime(now);
        Week = AgendaWeek.Of(agenda.Value.Hours, now, first, await Entries(agenda.Value, zone, first));
        return null;
    }

    private async Task<IEnumerable<AgendaEntry>> Entries(AgendaView agenda, TimeZoneInfo zone, DateOnly first)
    {
        bool IsShown(DateTimeOffset start)
        {
            var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(start, zone).DateTime);
            return first <= day && day < first.AddDays(AgendaWeek.Length);
        }

        var taken = agenda.Taken.Where(t => IsShown(t.Time.Start)).Take(MostShown).ToList();
        var views = await Task.WhenAll(taken.Select(t => Grains.GetGrain<IAppointmentGrain>(t.Appointment).View()));
        var coming = views.Where(v => v.Refusal is null && v.Value.Status is not AppointmentStatus.Asked)
            .Select(v => AgendaEntry.Of(v.Value, zone));
        var past = await Grains.GetGrain<IAppointmentsGrain>(0).Past(clock.GetUtcNow());
        return past.Value.IsDefault ? coming : coming.Concat(past.Value
            .Where(p => IsShown(p.Time.Start) && p.Status is not AppointmentStatus.Cancelled)
            .Where(p => taken.All(t => t.Appointment != p.Appointment))
            .Select(p => AgendaEntry.Of(p, zone)));
    }
}
