using Helpnet.Frontend.Words;
using Helpnet.Grains.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Helpnet.Frontend.Pages.Accounts;

public sealed class RecoveryModel(IGrainFactory grains, IText text) : OwnSecretPage(grains, text)
{
    public string Next => LocalUrl(ReturnUrl, "/accounts/settings");

    public async Task<IActionResult> OnPostAsync([FromBody] RecoveryChange change) =>
        ModelState.IsValid ? Answer(await Account.ChangeRecovery(change)) : Malformed();
}
