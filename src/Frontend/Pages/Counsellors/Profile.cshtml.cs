using Helpnet.Frontend.Pages.Directory;
using Helpnet.Frontend.Pages.Shared.Components;
using Helpnet.Frontend.Words;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Counsellors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Helpnet.Frontend.Pages.Counsellors;

[EnableRateLimiting(DirectoryLimit.Policy)]
public sealed class ProfileModel(IGrainFactory grains, IVisitor visitor, TimeProvider clock) : PageModel
{
    private const int MostWeeks = 52;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "service")] public Guid? ServiceId { get; set; }

    [BindProperty(SupportsGet = true, Name = "week")] public int Ahead { get; set; }

    public ProfileView Counsellor { get; private set; } = null!;

    /// <summary>The service whose free times are shown; null when nothing can be booked.</summary>
    public ServiceView? Service { get; private set; }

    public SlotPicker? Times { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var profile = await grains.GetGrain<ICounsellorGrain>(Id).Profile();
        if (profile.Refusal is { } no) return this.Turned(no);

        Counsellor = profile.Value;
        Service = Counsellor.Services.FirstOrDefault(s => s.Id == ServiceId) ?? Counsellor.Services.MinBy(s => s.Minutes);
        if (Service is not null) Times = await TimesOf(Service, Math.Clamp(Ahead, 0, MostWeeks));
        return Page();
    }

    public string AddressOf(Guid service, int ahead) => $"/counsellors/{Id}?service={service}{(ahead > 0 ? $"&week={ahead}" : "")}#book";

    private async Task<SlotPicker> TimesOf(ServiceView service, int ahead)
    {
        var agenda = grains.GetGrain<IAgendaGrain>(Id);
        var week = Week.Of(visitor, clock.GetUtcNow(), ahead);
        var length = TimeSpan.FromMinutes(service.Minutes);
        var free = await agenda.Free(week.From, week.To, length, Guid.Empty);
        var later = free.IsEmpty ? await agenda.Free(week.To, week.To.AddDays(30), length, Guid.Empty) : [];
        return new(
            week.Group(visitor, free, slot => CounsellorWords.Booking(Id, service.Id, slot.Start)),
            ahead > 0 ? AddressOf(service.Id, ahead - 1) : null,
            ahead < MostWeeks ? AddressOf(service.Id, ahead + 1) : null,
            later is [var next, ..] ? new(next.Start, CounsellorWords.Booking(Id, service.Id, next.Start)) : null);
    }
}
