using Helpnet.Frontend.Accounts;
using Helpnet.Frontend.Shell;
using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Helpnet.Grains.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Helpnet.Frontend.Pages.Accounts;

[Authorize]
public sealed class SettingsModel(IGrainFactory grains, IText text, IVisitor visitor) : PageModel
{
    private static readonly List<SelectListItem> AllLanguages = [new("English", "en"), new("Français", "fr"), new("Deutsch", "de")];

    [BindProperty] public string? DisplayName { get; set; }

    [BindProperty] public string? Language { get; set; }

    [BindProperty] public string? Zone { get; set; }

    /// <summary>Whether this browser's tabs say nothing of Helpnet.</summary>
    [BindProperty] public bool Plain { get; set; }

    public AccountView View { get; private set; } = null!;

    [TempData] public bool Saved { get; set; }

    public IEnumerable<SelectListItem> Zones => ZoneChoice.For(visitor, Zone);

    public IEnumerable<SelectListItem> Languages => AllLanguages;

    public Guid ThisDevice => User.Device()!.Value;

    private IAccountGrain Account => grains.GetGrain<IAccountGrain>(User.Account()!.Value);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Load() is { } no) return this.Turned(no);
        (DisplayName, Language, Zone) = (View.DisplayName, View.Language, View.Zone);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        ModelState.Clear();
        if (await Account.SaveSettings(new(DisplayName ?? "", Language ?? "", Zone ?? "")) is { } no)
            return await Load() is { } gone ? this.Turned(gone) : this.Refused(text, no, nameof(DisplayName));
        // The choice made here is newer than the one a page's address once left in this browser.
        Response.Cookies.Delete(Visitor.LanguageCookie);
        Saved = true;
        return RedirectToPage();
    }

    public IActionResult OnPostTab()
    {
        PlainTab.Keep(HttpContext, Plain);
        Saved = true;
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostSignOutAsync(Guid device) =>
        await Account.SignOut(device) is { } no ? this.Turned(no) : RedirectToPage();

    public async Task<IActionResult> OnPostCounsellorAsync() =>
        await Account.BecomeCounsellor() is { } no ? this.Turned(no) : Redirect("/practice");

    private async Task<Refusal?> Load()
    {
        var view = await Account.View();
        if (view.Refusal is null) View = view.Value;
        Plain = PlainTab.IsWanted(Request);
        return view.Refusal;
    }
}
