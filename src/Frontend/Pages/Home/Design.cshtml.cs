using Helpnet.Grains;
using Helpnet.Grains.Consultations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.Home;

/// <summary>All parts with all their states side by side, for whoever builds pages; there in development only.</summary>
public sealed class DesignModel(IHostEnvironment environment, TimeProvider clock) : PageModel
{
    [BindProperty] public string Right { get; set; } = "ann@example.org";

    [BindProperty] public string Wrong { get; set; } = "ann@";

    [BindProperty] public string Text { get; set; } = "";

    [BindProperty] public bool Agreed { get; set; } = true;

    public DateTimeOffset Now => clock.GetUtcNow();

    public IceView Ice => new([], RelayConfigured: false, Now.AddHours(1));

    public Refusal Refusal { get; } = new(RefusalCode.TooMany, After: TimeSpan.FromMinutes(3));

    public IActionResult OnGet()
    {
        if (!environment.IsDevelopment()) return NotFound();

        ModelState.AddModelError(nameof(Wrong), "This is not an e-mail address. Please look at what follows the @.");
        return Page();
    }
}
