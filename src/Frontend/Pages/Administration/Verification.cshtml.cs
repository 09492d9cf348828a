using System.Collections.Immutable;
using Helpnet.Frontend.Accounts;
using Helpnet.Frontend.Words;
using Helpnet.Grains.Directory;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.Administration;

[Authorize(Roles = Principal.Administrator)]
public sealed class VerificationModel(IGrainFactory grains) : PageModel
{
    public ImmutableArray<WaitingProfile> Waiting { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var waiting = await grains.GetGrain<IDirectoryGrain>(0).Waiting();
        if (waiting.Refusal is { } no) return this.Turned(no);
        Waiting = waiting.Value;
        return Page();
    }
}
