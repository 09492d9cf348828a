using Helpnet.Grains.Counsellors;

namespace Helpnet.Frontend.Pages.Counsellors;

/// <summary>The profile as a form posts it.</summary>
public sealed class ProfileForm
{
    public string? Name { get; set; }
    public string? Title { get; set; }
    public List<string> Languages { get; set; } = [];
    public List<int> Specialities { get; set; } = [];
    public string? Training { get; set; }
    public string? About { get; set; }
    public string? Place { get; set; }
    public string? Country { get; set; }

    public static ProfileForm Of(Profile profile) => new()
    {
        Name = profile.Name,
        Title = profile.Title,
        Languages = [.. profile.Languages],
        Specialities = [.. profile.Specialities],
        Training = profile.Training,
        About = profile.About,
        Place = profile.Place,
        Country = profile.Country,
    };

    public Profile ToProfile(Guid? photo) => new()
    {
        Name = Name ?? "",
        Title = Title ?? "",
        Languages = [.. Languages.Where(l => l is { Length: > 0 }).Distinct()],
        Specialities = [.. Specialities.Distinct()],
        Training = Training ?? "",
        About = About ?? "",
        Place = Place ?? "",
        Country = Country ?? "",
        Photo = photo,
    };
}
