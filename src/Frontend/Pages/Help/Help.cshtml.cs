using Helpnet.Frontend.Words;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.Help;

public sealed class HelpModel(IVisitor visitor) : PageModel
{
    public IReadOnlyList<string> Here { get; private set; } = [];

    public IEnumerable<string> Elsewhere => CrisisLines.ByCountry.Keys.Except(Here);

    /// <summary>The number that is right where the visitor is; 112 where that is not known.</summary>
    public string Emergency => Here is [var country] ? CrisisLines.ByCountry[country][0].Number : "112";

    public void OnGet() => Here = CrisisLines.NearestTo(visitor.ZoneIsKnown ? visitor.Zone : null, visitor.Country, visitor.Language);
}
