using Helpnet.Frontend.Words;
using Helpnet.Grains.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Helpnet.Frontend.Pages.Accounts;

public sealed class EmailModel(IGrainFactory grains, IText text) : OwnSecretPage(grains, text)
{
    public async Task<IActionResult> OnPostAsync([FromBody] EmailChange change) =>
        ModelState.IsValid ? Answer(await Account.ChangeEmail(change with { Email = change.Email.Trim() })) : Malformed();
}
