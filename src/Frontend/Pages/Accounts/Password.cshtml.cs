using Helpnet.Frontend.Words;
using Helpnet.Grains.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Helpnet.Frontend.Pages.Accounts;

public sealed class PasswordModel(IGrainFactory grains, IText text) : OwnSecretPage(grains, text)
{
    public async Task<IActionResult> OnPostAsync([FromBody] PasswordChange change) =>
        ModelState.IsValid ? Answer(await Account.ChangePassword(change)) : Malformed();
}
