using Helpnet.Frontend.Accounts;
using Helpnet.Grains;
using Helpnet.Grains.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.Accounts;

[Authorize]
public sealed class InvitationModel(IGrainFactory grains) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Code { get; set; }

    public Refusal? Refusal { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        Refusal = await grains.GetGrain<IAccountGrain>(User.Account()!.Value).AcceptInvitation(Code is { Length: > 0 and < 200 } code ? code : "-");
        return Refusal is { } no ? new PageResult { StatusCode = no.HttpStatus } : Redirect("/admin/verification");
    }
}
