using Helpnet.Frontend.Words;
using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Directory;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace Helpnet.Frontend.Pages.Directory;

[EnableRateLimiting(DirectoryLimit.Policy)]
public sealed class IndexModel(IGrainFactory grains, IText text, IVisitor visitor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")] public SearchForm Form { get; set; } = new();

    public DirectoryPage Found { get; private set; } = new([], false);

    public async Task OnGetAsync() => Found = await grains.GetGrain<IDirectoryGrain>(0).Search(Form.ToQuery());

    /// <summary>What a gap of the sentence offers.</summary>
    public IEnumerable<SelectListItem> Choices(string gap) => gap switch
    {
        "need" => [new(text["directory.any-need"], "", Form.Need is null), .. Needs()],
        "language" => [new(text["directory.any-language"], "", Form.Language is null or ""), .. Languages()],
        "when" => Enum.GetValues<Within>().Select(w =>
            new SelectListItem(text[$"directory.within.{Lower(w)}"], w is Within.Any ? "" : Lower(w), w == Form.Within)),
        _ => [new(text["directory.any-price"], "", Form.Price is null), .. SearchForm.Prices.Select(PriceChoice)],
    };

    /// <summary>The name of a gap's field in the address.</summary>
    public static string Field(string gap) => gap == "when" ? "within" : gap;

    /// <summary>The service that a hit's free times are for: its shortest.</summary>
    public static ServiceView Shortest(CounsellorCard card) => card.Services.MinBy(s => s.Minutes)!;

    private IEnumerable<SelectListItem> Needs() => Specialities.All
        .Select(n => new SelectListItem(text[$"speciality.{n}"], n.ToString(), n == Form.Need))
        .OrderBy(choice => choice.Text, StringComparer.Create(visitor.Culture, ignoreCase: true));

    private IEnumerable<SelectListItem> Languages() => SpokenLanguages.All
        .Select(l => new SelectListItem(l.Value, l.Key, l.Key == Form.Language))
        .OrderByDescending(choice => Grains.Words.WordBook.Languages.Contains(choice.Value))
        .ThenBy(choice => choice.Text, StringComparer.InvariantCultureIgnoreCase);

    private SelectListItem PriceChoice(int price) =>
        new(price == 0 ? text["directory.price-0"] : text["directory.price-up-to", ("amount", visitor.Count(price))], price.ToString(), price == Form.Price);

    private static string Lower(Within within) => within.ToString().ToLowerInvariant();
}
