using Helpnet.Frontend.Accounts;
using Helpnet.Frontend.Words;
using Helpnet.Grains.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Helpnet.Frontend.Pages.Accounts;

/// <summary>A page on which the signed-in person's own password proves a change.</summary>
[Authorize]
public abstract class OwnSecretPage(IGrainFactory grains, IText text) : SecretPage(text)
{
    protected IAccountGrain Account => grains.GetGrain<IAccountGrain>(User.Account()!.Value);

    /// <summary>What the script needs before it can ask for the password's proof.</summary>
    public async Task<IActionResult> OnPostLocksAsync()
    {
        var locks = await Account.Locks();
        return Answer(locks.Refusal, locks.Value);
    }
}
