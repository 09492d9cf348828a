using Helpnet.Frontend.Words;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.Help;

public sealed class HelpModel(IVisitor visitor) : PageModel
{
    public IReadOnlyList<string> Here { get; private set; } = [];

    public IEnumerable<string> Elsewhere => CrisisLines.ByCountry.Keys.Except(Here);

    public void OnGet() => Here = CrisisLines.NearestTo(visitor.ZoneIsKnown ? visitor.Zone : null, visitor.Country, visitor.Language);
}
