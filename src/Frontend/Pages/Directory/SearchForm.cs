using Helpnet.Grains.Directory;
using Microsoft.AspNetCore.Mvc;

namespace Helpnet.Frontend.Pages.Directory;

/// <summary>What stands in the address of a search: the need only as its number, so that no log and no history says it.</summary>
public sealed class SearchForm
{
    /// <summary>Prices to choose from, in whole units of each counsellor's currency.</summary>
    public static readonly IReadOnlyList<int> Prices = [0, 40, 60, 80, 100, 150, 200];

    [FromQuery(Name = "language")] public string? Language { get; set; }

    [FromQuery(Name = "need")] public int? Need { get; set; }

    [FromQuery(Name = "within")] public Within Within { get; set; }

    [FromQuery(Name = "price")] public int? Price { get; set; }

    [FromQuery(Name = "name")] public string? Name { get; set; }

    [FromQuery(Name = "page")] public int Page { get; set; }

    public DirectoryQuery ToQuery() => new()
    {
        Language = Language,
        Speciality = Need,
        UpTo = Price is { } price ? Math.Max(price, 0) * 100L : null,
        Name = Name,
        FreeWithin = Within switch
        {
            Within.Soon => TimeSpan.FromHours(6),
            Within.Day => TimeSpan.FromDays(1),
            Within.Week => TimeSpan.FromDays(7),
            _ => null,
        },
        Skip = Math.Clamp(Page, 0, DirectoryQuery.MostSkipped / DirectoryQuery.Size) * DirectoryQuery.Size,
    };

    /// <summary>The address of another page of the same search.</summary>
    public string AddressOf(int page)
    {
        var parts = new List<string>();
        if (Language is { Length: > 0 }) parts.Add($"language={Uri.EscapeDataString(Language)}");
        if (Need is { } need) parts.Add($"need={need}");
        if (Within is not Within.Any) parts.Add($"within={Within.ToString().ToLowerInvariant()}");
        if (Price is { } price) parts.Add($"price={price}");
        if (Name is { Length: > 0 }) parts.Add($"name={Uri.EscapeDataString(Name)}");
        if (page > 0) parts.Add($"page={page}");
        return parts.Count == 0 ? "/directory" : $"/directory?{string.Join('&', parts)}";
    }
}
