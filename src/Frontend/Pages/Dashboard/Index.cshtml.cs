using System.Collections.Immutable;
using System.Security.Claims;
using Helpnet.Frontend.Pages.Counsellors;
using Helpnet.Frontend.Pages.Shared.Components;
using Helpnet.Frontend.Words;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Mail;
using Helpnet.Grains.WaitingRooms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.Dashboard;

/// <summary>Where a person lands: who waits, what comes next, what was.</summary>
[Authorize]
public sealed class IndexModel(IGrainFactory grains, IText text, TimeProvider clock) : PageModel
{
    private const int MostShown = 20;

    [BindProperty] public Guid Command { get; set; }
    [BindProperty] public Guid Appointment { get; set; }

    public bool IsCounsellor => User.IsInRole("Counsellor");

    public ImmutableArray<Place> Queue { get; private set; } = [];

    /// <summary>What is ahead or under way, by start.</summary>
    public IReadOnlyList<AppointmentView> Coming { get; private set; } = [];

    public ImmutableArray<AppointmentRow> Past { get; private set; } = [];

    /// <summary>The pictures of a client's counsellors, without those who have none or are not online.</summary>
    public IReadOnlyDictionary<Guid, Guid> Photos { get; private set; } = ImmutableDictionary<Guid, Guid>.Empty;

    /// <summary>What a counsellor has to see to, beside the appointments themselves.</summary>
    public IReadOnlyList<ToDoLine> ToDo { get; private set; } = [];

    /// <summary>A practice that visitors see has services at a price, and nobody can book them.</summary>
    public bool PaymentsAreOff { get; private set; }

    /// <summary>The last mail to the person did not arrive.</summary>
    public bool IsUnreachable { get; private set; }

    /// <summary>The one large card of a client.</summary>
    public AppointmentView? First => Coming.FirstOrDefault(a => a.Side is Side.Client);

    /// <summary>When the next door opens that is still shut.</summary>
    public DateTimeOffset? NextDoor => Coming.Where(a => a.DoorOpens > Now).Select(a => (DateTimeOffset?)a.DoorOpens).Min();

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync() => await Load() ?? Page();

    public async Task<IActionResult> OnGetLiveAsync() => await Load() ?? Partial("_Live", this);

    /// <summary>Who waits, for a page that says so by sound; no names.</summary>
    public async Task<IActionResult> OnGetQueueAsync()
    {
        var queue = await grains.GetGrain<IWaitingRoomGrain>(Me).Queue();
        return queue.Refusal is { } no ? this.Turned(no) : new JsonResult(queue.Value.Queue.Select(place => new { place.Appointment, place.EnteredAt }));
    }

    /// <summary>One tap: five minutes late.</summary>
    public async Task<IActionResult> OnPostLateAsync()
    {
        if (await grains.GetGrain<IAppointmentGrain>(Appointment).SayLate(Command, TimeSpan.FromMinutes(5)) is not { } no) return RedirectToPage();
        return await Load() ?? this.Refused(text, no);
    }

    /// <summary>The door is open, and nobody has come through it yet.</summary>
    public bool IsExpected(AppointmentView appointment) =>
        appointment is { Side: Side.Counsellor, Status: AppointmentStatus.Booked } && appointment.DoorOpens <= clock.GetUtcNow();

    /// <summary>A client's counsellor in one line, with the picture.</summary>
    public PersonLine Face(Guid counsellor, string name, string? title = null) =>
        new(name, title, Photos.TryGetValue(counsellor, out var photo) ? CounsellorWords.Photo(photo) : null);

    private Guid Me => Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!);

    private async Task<IActionResult?> Load()
    {
        var agenda = await grains.GetGrain<IAgendaGrain>(Me).View();
        if (agenda.Refusal is { } no) return this.Turned(no);

        var views = await Task.WhenAll(agenda.Value.Taken.Take(MostShown).Select(t => grains.GetGrain<IAppointmentGrain>(t.Appointment).View()));
        Coming = [.. views.Where(v => v.Refusal is null && v.Value.Status is not AppointmentStatus.Asked).Select(v => v.Value).OrderBy(a => a.Time.Start)];
        var past = await grains.GetGrain<IAppointmentsGrain>(0).Past(clock.GetUtcNow());
        Past = past.Value.IsDefault ? [] : [.. past.Value.Where(p => Coming.All(c => c.Id != p.Appointment)).Take(MostShown)];
        Photos = await PhotosOf(Coming.Where(a => a.Side is Side.Client).Select(a => a.Counsellor)
            .Concat(Past.Where(a => a.Side is Side.Client).Select(a => a.Counsellor)).Distinct());
        IsUnreachable = await grains.GetGrain<IMailDeskGrain>(0).IsUnreachable();
        if (!IsCounsellor) return null;
        Queue = (await grains.GetGrain<IWaitingRoomGrain>(Me).Queue()).Value?.Queue ?? [];
        var practice = await grains.GetGrain<ICounsellorGrain>(Me).Practice();
        PaymentsAreOff = practice is { Refusal: null, Value: { Status: ProfileStatus.Online } own } && own.Missing.Contains(PracticeStep.Payments);
        ToDo = [.. await Open()];
        return null;
    }

    private async Task<Dictionary<Guid, Guid>> PhotosOf(IEnumerable<Guid> counsellors)
    {
        var profiles = await Task.WhenAll(counsellors.Select(c => grains.GetGrain<ICounsellorGrain>(c).Profile()));
        return profiles.Where(p => p is { Refusal: null, Value.Profile.Photo: not null })
            .ToDictionary(p => p.Value.Counsellor, p => p.Value.Profile.Photo!.Value);
    }

    private async Task<IEnumerable<ToDoLine>> Open()
    {
        var stuck = await grains.GetGrain<IAppointmentsGrain>(0).ToDo();
        var unpaid = Coming.Where(a => a is { Side: Side.Counsellor, PayRefused: not null });
        var silent = Coming.Where(a => a is { Side: Side.Counsellor, Status: AppointmentStatus.Booked, ProviderSilentSince: not null });
        return silent.Select(a => new ToDoLine(a.Id, "dashboard.provider-silent", a.OtherName, a.Time.Start, a.ProviderSilentSince))
            .Concat(unpaid.Select(a => new ToDoLine(a.Id, "dashboard.cannot-be-paid", a.OtherName, a.Time.Start)))
            .Concat((stuck.Refusal is null ? stuck.Value : []).Select(row => new ToDoLine(row.Appointment, "dashboard.refund-stuck", row.OtherName, row.Time.Start)));
    }
}
