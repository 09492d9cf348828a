using System.ComponentModel.DataAnnotations;
using Helpnet.Frontend.Accounts;
using Helpnet.Frontend.Pages.Directory;
using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Counsellors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Helpnet.Frontend.Pages.Appointments;

/// <summary>What, when, the price and when it is paid, one button. The slot is held while the form is open.</summary>
[EnableRateLimiting(DirectoryLimit.Policy)]
public sealed class BookModel(IGrainFactory grains, IText text, IVisitor visitor, TimeProvider clock) : PageModel
{
    /// <summary>Beyond every horizon: an address with such a time was made up.</summary>
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(800);

    [BindProperty(SupportsGet = true)] public Guid Counsellor { get; set; }
    [BindProperty(SupportsGet = true)] public Guid Service { get; set; }
    [BindProperty(SupportsGet = true)] public DateTimeOffset Start { get; set; }
    [BindProperty] public Guid Appointment { get; set; }
    [BindProperty] public long Price { get; set; }
    [BindProperty, StringLength(3)] public string? Currency { get; set; }
    [BindProperty, StringLength(64)] public string? Zone { get; set; }
    [BindProperty] public DateTimeOffset? Hold { get; set; }

    public ProfileView Profile { get; private set; } = null!;
    public ServiceView Chosen { get; private set; } = null!;
    public string? CounsellorZone { get; private set; }
    public DateTimeOffset? HeldUntil { get; private set; }
    public Refusal? Taken { get; private set; }
    public IReadOnlyList<Slot> Others { get; private set; } = [];

    public string Here => $"{Request.Path}{Request.QueryString}";

    public DateTimeOffset End => Start.AddMinutes(Chosen.Minutes);

    public async Task<IActionResult> OnGetAsync()
    {
        if (IsMadeUp) return NotFound();
        if (await Load() is { } turned) return turned;

        await Keep();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (User.Identity?.IsAuthenticated is not true) return Challenge();
        if (IsMadeUp) return NotFound();

        Refusal? booked;
        try
        {
            booked = await grains.GetGrain<IAppointmentGrain>(Appointment).Book(new(
                Counsellor, Service, Start, HttpContext.Browser(), Zone ?? visitor.Zone, new(Price, Currency ?? "")));
        }
        catch (TimeoutException)
        {
            if (await Load() is { } gone) return gone;
            // It may have been booked or not: the same form, with the same id, is safe to send again.
            ModelState.AddModelError("", text["book.slow"]);
            return new PageResult { StatusCode = StatusCodes.Status503ServiceUnavailable };
        }
        if (booked is null) return RedirectToPage("/Appointments/Appointment", new { Id = Appointment, booked = true });
        if (await Load() is { } turned) return turned;

        // The form again, with the price of now.
        if (booked.Code is RefusalCode.PriceChanged) await Keep();
        else await GiveUp(booked);
        return this.Refused(text, booked);
    }

    /// <summary>
    /// Going back or cancelling gives the slot back; the page's script sends this when the page is left, perhaps after it was opened anew.
    /// </summary>
    public async Task<IActionResult> OnPostLetGoAsync()
    {
        await (Hold is { } until ? Agenda.LetGoOf(HttpContext.Browser(), until) : Agenda.LetGo(HttpContext.Browser()));
        return RedirectToPage("/Counsellors/Profile", new { Id = Counsellor });
    }

    private bool IsMadeUp => !ModelState.IsValid || (Start - clock.GetUtcNow()).Duration() > Farthest;

    private IAgendaGrain Agenda => grains.GetGrain<IAgendaGrain>(Counsellor);

    private async Task<IActionResult?> Load()
    {
        var profile = await grains.GetGrain<ICounsellorGrain>(Counsellor).Profile();
        if (profile.Refusal is { } no) return this.Turned(no);
        if (profile.Value.Services.FirstOrDefault(s => s.Id == Service) is not { } service) return NotFound();
        (Profile, Chosen) = (profile.Value, service);
        return null;
    }

    private async Task Keep()
    {
        Appointment = AppointmentKeys.New(Counsellor);
        CounsellorZone = await Agenda.Zone();
        var held = await Agenda.Hold(HttpContext.Browser(), new(Start, End));
        if (held.Refusal is null) HeldUntil = held.Value;
        // Too many forms are open: a time is then booked unheld, and the agenda decides.
        else if (held.Refusal.Code is not RefusalCode.TooMany) await OfferOthers(held.Refusal);
    }

    /// <summary>No form is shown any more that could let go of the slot.</summary>
    private async Task GiveUp(Refusal refusal)
    {
        await Agenda.LetGo(HttpContext.Browser());
        await OfferOthers(refusal);
    }

    private async Task OfferOthers(Refusal refusal)
    {
        Taken = refusal;
        var from = Start.AddHours(-6);
        Others = [.. (await Agenda.Free(from, from.AddDays(8), TimeSpan.FromMinutes(Chosen.Minutes), HttpContext.Browser())).Take(6)];
    }
}
