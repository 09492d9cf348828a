using Helpnet.Frontend.Accounts;
using Helpnet.Grains.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Helpnet.Frontend.Pages.Accounts;

[EnableRateLimiting(AccountsSetup.RateLimit), RequestSizeLimit(64 * 1024)]
public sealed class ForgottenModel(IGrainFactory grains) : PageModel
{
    [BindProperty] public string? Name { get; set; }

    public bool Sent { get; private set; }

    /// <summary>The same answer for everybody, whether there is an account or not.</summary>
    public async Task OnPostAsync()
    {
        if (Name is { Length: > 0 and <= AccountNames.LongestEmail } name)
            await grains.GetGrain<IAccountNameGrain>(AccountNames.KeyOf(name)).SendResetLink();
        Sent = true;
    }
}
