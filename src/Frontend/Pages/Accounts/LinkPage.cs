using Helpnet.Grains;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.Accounts;

/// <summary>The page behind a mailed link. Opening it changes nothing, since mail scanners open links too: the button does.</summary>
public abstract class LinkPage : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Account { get; set; }

    [BindProperty(SupportsGet = true)] public string? Code { get; set; }

    public bool Done { get; private set; }

    public Refusal? Refusal { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        Refusal = await Confirm(Code is { Length: > 0 and < 200 } code ? code : "-");
        Done = Refusal is null;
        return Refusal is { } no ? new PageResult { StatusCode = no.HttpStatus } : Page();
    }

    protected abstract Task<Refusal?> Confirm(string code);
}
