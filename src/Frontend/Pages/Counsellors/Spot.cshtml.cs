using System.Globalization;
using Helpnet.Frontend.Words;
using Microsoft.AspNetCore.Mvc;

namespace Helpnet.Frontend.Pages.Counsellors;

public sealed class SpotModel(IGrainFactory grains, IText text) : PracticePage(grains, text)
{
    private const string Profile = "/practice/profile";

    /// <summary>As typed: with a comma or a point.</summary>
    [BindProperty] public string? Latitude { get; set; }

    [BindProperty] public string? Longitude { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await Load() is { } turned) return turned;
        var written = CultureInfo.GetCultureInfo(Words.Language);
        Latitude = Practice.Profile.Spot?.Latitude.ToString(written);
        Longitude = Practice.Profile.Spot?.Longitude.ToString(written);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        ModelState.Clear();
        if (await Load() is { } turned) return turned;
        return await Answer(await Own.SetSpot(new(Degrees(Latitude), Degrees(Longitude))), Profile,
            ("latitude", nameof(Latitude)), ("longitude", nameof(Longitude)));
    }

    public async Task<IActionResult> OnPostRemoveAsync() => await Answer(await Own.SetSpot(null), Profile);

    /// <summary>What is no number is refused like a place that is not on the earth.</summary>
    private static double Degrees(string? typed) =>
        double.TryParse(typed?.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : double.NaN;
}
