using Helpnet.Frontend.Accounts;
using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Helpnet.Frontend.Pages.Accounts;

/// <summary>A page whose script derives from a password and sends the result as JSON; the answer says in words what was wrong, and where.</summary>
[EnableRateLimiting(AccountsSetup.RateLimit), RequestSizeLimit(64 * 1024)]
public abstract class SecretPage(IText text) : PageModel
{
    protected IText Words { get; } = text;

    protected IActionResult Answer(Refusal? no, object? answer = null) => no is null ? new JsonResult(answer ?? new { }) : Refused(no);

    protected IActionResult Refused(Refusal no) =>
        new JsonResult(new { sentence = Words.Of(no), field = no.Field, code = no.Code.ToString() }) { StatusCode = no.HttpStatus };

    /// <summary>A body that is no answer to this page's form.</summary>
    protected IActionResult Malformed() => Refused(new(RefusalCode.Invalid));

    /// <summary>Where the person wanted to go before an account was asked for; only ever an address of ours.</summary>
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    /// <summary>Takes that along to the next page.</summary>
    public string ReturnQuery => Url.IsLocalUrl(ReturnUrl) ? $"?returnUrl={Uri.EscapeDataString(ReturnUrl)}" : "";

    protected string LocalUrl(string? wanted, string otherwise) => Url.IsLocalUrl(wanted) ? wanted : otherwise;
}
