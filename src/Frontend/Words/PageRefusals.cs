using Helpnet.Grains;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Words;

/// <summary>Shows a grain's "no" on the page that asked.</summary>
public static class PageRefusals
{
    /// <summary>The page again, with the refusal at its field (or at its head) and its status code.</summary>
    /// <param name="page">The page that asked.</param>
    /// <param name="text">The person's words.</param>
    /// <param name="refusal">Why not.</param>
    /// <param name="field">The name of the page's input the refusal is about, when there is one.</param>
    public static PageResult Refused(this PageModel page, IText text, Refusal refusal, string field = "")
    {
        page.ModelState.AddModelError(field, text.Of(refusal));
        return new PageResult { StatusCode = refusal.HttpStatus };
    }

    /// <summary>No page at all: the error page of the refusal's status code, which says the refusal.</summary>
    public static IActionResult Turned(this PageModel page, Refusal refusal)
    {
        page.HttpContext.Items[typeof(Refusal)] = refusal;
        return new StatusCodeResult(refusal.HttpStatus);
    }
}
