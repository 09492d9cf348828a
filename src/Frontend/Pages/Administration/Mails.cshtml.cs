using System.Collections.Immutable;
using Helpnet.Frontend.Accounts;
using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Helpnet.Grains.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.Administration;

/// <summary>The mails that nobody took.</summary>
[Authorize(Roles = Principal.Administrator)]
public sealed class MailsModel(IGrainFactory grains, IText text) : PageModel
{
    [BindProperty] public string? Reference { get; set; }

    public ImmutableArray<DeadLetter> Dead { get; private set; } = [];

    private IMailDeskGrain Desk => grains.GetGrain<IMailDeskGrain>(0);

    public async Task<IActionResult> OnGetAsync() => await Load() ?? Page();

    public async Task<IActionResult> OnPostAgainAsync() => await Answer(await Desk.Again(Reference ?? ""));

    public async Task<IActionResult> OnPostDiscardAsync() => await Answer(await Desk.Discard(Reference ?? ""));

    private async Task<IActionResult> Answer(Refusal? refusal) =>
        refusal is null ? RedirectToPage() : await Load() ?? this.Refused(text, refusal);

    private async Task<IActionResult?> Load()
    {
        var dead = await Desk.Dead();
        if (dead.Refusal is { } no) return this.Turned(no);
        Dead = dead.Value;
        return null;
    }
}
