using Helpnet.Frontend.Accounts;
using Helpnet.Frontend.Words;
using Helpnet.Grains.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Helpnet.Frontend.Pages.Accounts;

public sealed class SignInModel(IGrainFactory grains, IText text) : SecretPage(text)
{
    /// <summary>The code of a mailed link that opens a door slowed by guesses.</summary>
    [BindProperty(SupportsGet = true)] public string? Link { get; set; }

    public async Task<IActionResult> OnPostSaltAsync([FromBody] NameForm form) => !ModelState.IsValid || form.IsTooLong
        ? Malformed()
        : new JsonResult(new { salt = await Name(form.Name).Salt() });

    public async Task<IActionResult> OnPostAsync([FromBody] SignInForm form)
    {
        if (!ModelState.IsValid || form.Auth.Length > 100 || new NameForm(form.Name).IsTooLong) return Malformed();

        var ticket = await Name(form.Name).Try(new(form.Auth, Network.Of(HttpContext), form.Link, Guid.NewGuid()));
        if (ticket.Refusal is { } no) return Refused(no);
        var (account, seal, wrappedKey, keys, hasRecovery) = ticket.Value;
        var signedIn = await grains.GetGrain<IAccountGrain>(account).SignIn(seal, form.Device, DeviceLabel.Of(Request.Headers.UserAgent.ToString()));
        if (signedIn.Refusal is { } gone) return Refused(gone);

        await HttpContext.SignInAsync(Principal.Of(account, signedIn.Value), new AuthenticationProperties { IsPersistent = form.Stay });
        var next = LocalUrl(form.ReturnUrl, "/dashboard");
        if (!hasRecovery) next = $"/accounts/recovery?returnUrl={Uri.EscapeDataString(next)}";
        return new JsonResult(new { account, wrappedKey, keys, next });
    }

    /// <summary>Names the registration that waits for its confirmation, so that the mail can be sent again or the address corrected.</summary>
    public async Task<IActionResult> OnPostRegistrationAsync([FromBody] SignInForm form)
    {
        if (!ModelState.IsValid || form.Auth.Length > 100 || new NameForm(form.Name).IsTooLong) return Malformed();

        var account = await Name(form.Name).Unconfirmed(new(form.Auth, Network.Of(HttpContext), form.Link, Guid.NewGuid()));
        return account.Refusal is { } no ? Refused(no) : new JsonResult(new { account = account.Value });
    }

    public async Task<IActionResult> OnPostAgainAsync([FromBody] AccountForm form) =>
        ModelState.IsValid ? Answer(await grains.GetGrain<IAccountGrain>(form.Account).SendAgain()) : Malformed();

    public async Task<IActionResult> OnPostLinkAsync([FromBody] NameForm form)
    {
        if (!ModelState.IsValid || form.IsTooLong) return Malformed();
        await Name(form.Name).SendSignInLink();
        return Answer(null);
    }

    private IAccountNameGrain Name(string name) => grains.GetGrain<IAccountNameGrain>(AccountNames.KeyOf(name));
}
