using Helpnet.Frontend.Pages.Counsellors;
using Helpnet.Frontend.Pages.Shared.Components;
using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Help;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.Appointments;

/// <summary>One appointment for either of its two sides.</summary>
[Authorize]
public sealed class AppointmentModel(IGrainFactory grains, IText text, IVisitor visitor, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<CancelReason> Reasons =
    [
        CancelReason.TimeDoesNotSuit, CancelReason.Illness, CancelReason.NoLongerNeeded, CancelReason.AnotherCounsellor, CancelReason.NotSaid,
    ];

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty(SupportsGet = true)] public bool Booked { get; set; }
    [BindProperty] public Guid Command { get; set; }
    [BindProperty] public DateTimeOffset? NewStart { get; set; }
    [BindProperty] public CancelReason? Reason { get; set; }

    [BindProperty] public DateOnly? OtherDay { get; set; }
    [BindProperty] public TimeOnly? OtherTime { get; set; }
    [BindProperty(SupportsGet = true, Name = "week")] public int Ahead { get; set; }

    private const int MostWeeks = 52;

    /// <summary>What the agenda offers to move to in the week that is shown; null when it can't be moved.</summary>
    public IReadOnlyList<SlotDay>? Times { get; private set; }

    /// <summary>Why the appointment can't be moved, where that is the agenda's word.</summary>
    public Refusal? NotMoved { get; private set; }

    public string? Earlier => Ahead > 0 ? AddressOf(Ahead - 1) : null;

    public string? Later => Ahead < MostWeeks ? AddressOf(Ahead + 1) : null;

    public AppointmentView Appointment { get; private set; } = null!;

    /// <summary>What the operator has chosen; null where nothing of it is said.</summary>
    public HouseRules? Rules { get; private set; }

    /// <summary>The other side, with the picture when it is a counsellor.</summary>
    public PersonLine Other { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await Load() ?? Page();

    public async Task<IActionResult> OnGetFactsAsync() => await Load() ?? Partial("_Facts", this);

    public Task<IActionResult> OnPostCancelAsync() =>
        Do(() => Reason is { } reason ? Grain.Cancel(Command, reason) : Task.FromResult<Refusal?>(new(RefusalCode.Invalid, "reason")));

    public Task<IActionResult> OnPostMoveAsync() =>
        Do(() => (NewStart ?? OtherMoment()) is { } start ? Grain.Move(Command, start) : Task.FromResult<Refusal?>(new(RefusalCode.Invalid, "start")));

    public Task<IActionResult> OnPostGiveBackAsync() => Do(() => Grain.GiveBack(Command));

    public Task<IActionResult> OnPostForgiveAsync() => Do(() => Grain.Forgive(Command));

    /// <summary>Once more what the provider has refused.</summary>
    public Task<IActionResult> OnPostTryAgainAsync() => Do(() => Grain.LookAgain());

    public Task<IActionResult> OnPostWaiveAsync() => Do(() => Grain.Waive(Command));

    private IAppointmentGrain Grain => grains.GetGrain<IAppointmentGrain>(Id);

    private async Task<IActionResult?> Load()
    {
        var face = await Grain.Face();
        if (face.Refusal is { } no) return this.Turned(no);
        Appointment = face.Value.View;
        Other = OtherOf(face.Value);
        if (Appointment.MayMove) await LoadTimes();
        if (Appointment.MayForgive) Rules = await grains.GetGrain<IHouseRulesGrain>(0).Rules();
        return null;
    }

    private static PersonLine OtherOf(AppointmentFace face) => face.Counsellor is { } counsellor
        ? new(face.View.OtherName, counsellor.Title, CounsellorWords.Photo(counsellor.Photo), $"/counsellors/{face.View.Counsellor}")
        : new(face.View.OtherName);

    private async Task LoadTimes()
    {
        Ahead = Math.Clamp(Ahead, 0, MostWeeks);
        var week = Week.Of(visitor, clock.GetUtcNow(), Ahead);
        var offered = await grains.GetGrain<IAgendaGrain>(Appointment.Counsellor).TimesToMove(Id, week.From, week.To);
        NotMoved = offered.Refusal;
        if (offered.Refusal is null) Times = week.Group(visitor, offered.Value, _ => "");
    }

    /// <summary>A day and a time of the zone that the page shows; null when the clock skips it or one of them is missing.</summary>
    private DateTimeOffset? OtherMoment() => OtherDay is { } day && OtherTime is { } time ? Week.At(visitor, day, time) : null;

    private string AddressOf(int week) => $"/appointments/{Id}?week={week}#move";

    private async Task<IActionResult> Do(Func<Task<Refusal?>> command)
    {
        if (await command() is not { } no) return RedirectToPage(new { Id });
        if (no.Code is RefusalCode.NotYours) return this.Turned(no);
        var shown = await OnGetAsync();
        return shown is PageResult ? this.Refused(text, no) : shown;
    }
}
