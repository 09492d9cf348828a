using Helpnet.Frontend.Pages.Counsellors;
using Helpnet.Frontend.Pages.Shared.Components;
using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Consultations;
using Helpnet.Grains.WaitingRooms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.WaitingRooms;

/// <summary>In front of the counsellor's door: check the devices, pay, wait, be let in.</summary>
[Authorize]
public sealed class WaitModel(IGrainFactory grains, IText text, TimeProvider clock) : PageModel
{
    /// <summary>How long a press on "pay and enter" waits for the provider's page before it says that it comes.</summary>
    private static readonly TimeSpan ProviderPatience = TimeSpan.FromSeconds(7);

    /// <summary>Little at a time: a grain that goes to another silo goes when nobody waits in it.</summary>
    private static readonly TimeSpan AtATime = TimeSpan.FromMilliseconds(250);

    [FromRoute] public Guid Appointment { get; set; }
    [BindProperty] public Guid Command { get; set; }

    public AppointmentView View { get; private set; } = null!;

    /// <summary>How the browser may connect; null as long as the door is far away, when nobody gets to the relay.</summary>
    public IceView? Ice { get; private set; }

    /// <summary>Whose door this is.</summary>
    public PersonLine Counsellor { get; private set; } = null!;

    /// <summary>The 1-based place in the queue, 0 when not in it.</summary>
    public int Place { get; private set; }

    /// <summary>A page of the counsellor is open and says who comes; else a mail does.</summary>
    public bool IsAttended { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool DoorIsOpen => Now >= View.DoorOpens;

    public bool MustPay => View.Money is MoneyStatus.Due or MoneyStatus.Pending;

    /// <summary>Where to go instead, when this is no longer the place to be.</summary>
    public string? Next => View switch
    {
        { Side: Side.Counsellor } or { Status: AppointmentStatus.InConsultation } => $"/consultation/{Appointment}",
        { Status: AppointmentStatus.Booked or AppointmentStatus.Waiting } => null,
        _ => $"/appointments/{Appointment}",
    };

    public async Task<IActionResult> OnGetAsync(string? from)
    {
        // Coming back from the provider proves nothing: it is asked, and the page drawn says that it is.
        if (from == "provider") await Grain.LookAgain();
        var door = await Grain.AtDoor();
        if (door.Refusal is { } no) return this.Turned(no);
        Ice = door.Value.Ice;
        await Show(door.Value.Face);
        if (Next is { } next) return Redirect(next);
        return View.Status is AppointmentStatus.Booked && Now >= View.Time.End ? this.Turned(new(RefusalCode.Over)) : Page();
    }

    public async Task<IActionResult> OnGetStateAsync()
    {
        var face = await Grain.Face();
        if (face.Refusal is { } no) return this.Turned(no);
        await Show(face.Value);
        return Partial("_State", this);
    }

    public async Task<IActionResult> OnPostPayAsync()
    {
        var back = $"{Request.Scheme}://{Request.Host}/waiting-room/{Appointment}?from=provider";
        var page = await Grain.Pay(Command, back, text.Language);
        for (var waited = TimeSpan.Zero; waited < ProviderPatience && page is { Refusal: null, Value: { Url: null, Money: MoneyStatus.Pending } }; waited += AtATime)
            page = await Grain.WaitForPayPage(AtATime);
        if (page.Refusal is { } no) return await Again(no);
        return page.Value.Url is { } url ? Redirect(url) : RedirectToPage(new { Appointment });
    }

    public async Task<IActionResult> OnPostEnterAsync() =>
        await Grain.Enter(Command) is { } no ? await Again(no) : RedirectToPage(new { Appointment });

    public async Task<IActionResult> OnPostLeaveAsync() =>
        await Grain.Leave(Command) is { } no ? await Again(no) : RedirectToPage("/Appointments/Appointment", new { Id = Appointment });

    public async Task<IActionResult> OnPostWaitOnAsync() =>
        await Grain.WaitOn(Command) is { } no ? await Again(no) : RedirectToPage(new { Appointment });

    public async Task<IActionResult> OnPostGiveUpAsync() =>
        await Grain.GiveUp(Command) is { } no ? await Again(no) : RedirectToPage("/Appointments/Appointment", new { Id = Appointment });

    private IAppointmentGrain Grain => grains.GetGrain<IAppointmentGrain>(Appointment);

    private async Task Show(AppointmentFace shown)
    {
        View = shown.View;
        Counsellor = new(View.OtherName, shown.Counsellor?.Title, CounsellorWords.Photo(shown.Counsellor?.Photo));
        if (View is not { Status: AppointmentStatus.Waiting, Side: Side.Client }) return;
        var room = grains.GetGrain<IWaitingRoomGrain>(View.Counsellor);
        var (place, attended) = (room.StillHere(Appointment), room.IsAttended(Appointment));
        await Task.WhenAll(place, attended);
        (Place, IsAttended) = ((await place).Value, (await attended).Value);
    }

    private async Task<IActionResult> Again(Refusal no)
    {
        if (no.Code is RefusalCode.NotYours) return this.Turned(no);
        var shown = await OnGetAsync(from: null);
        return shown is PageResult ? this.Refused(text, no) : shown;
    }
}
