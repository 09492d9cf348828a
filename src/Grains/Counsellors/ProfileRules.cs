using System.Collections.Immutable;

namespace Helpnet.Grains.Counsellors;

/// <summary>What a profile may say.</summary>
internal static class ProfileRules
{
    public const int MostLanguages = 12;
    public const int MostSpecialities = 12;

    /// <summary>The first field that is not accepted, or null.</summary>
    public static Refusal? WhyNot(Profile profile)
    {
        var field = !Plain.IsLine(profile.Name, 80) ? "name"
            : !Plain.IsLine(profile.Title, 80, mayBeEmpty: true) ? "title"
            : !IsChoice(profile.Languages, MostLanguages, SpokenLanguages.All.ContainsKey) ? "languages"
            : !IsChoice(profile.Specialities, MostSpecialities, Specialities.All.Contains) ? "specialities"
            : !Plain.IsText(profile.Training, 2_000) ? "training"
            : !Plain.IsText(profile.About, 4_000) ? "about"
            : !Plain.IsLine(profile.Place, 120, mayBeEmpty: true) ? "place"
            : !Countries.All.Contains(profile.Country) ? "country"
            : null;
        return field is null ? null : new(RefusalCode.Invalid, field);
    }

    public static Profile Tidy(Profile profile) => profile with
    {
        Name = profile.Name.Trim(),
        Title = profile.Title.Trim(),
        Training = profile.Training.ReplaceLineEndings("\n").Trim(),
        About = profile.About.ReplaceLineEndings("\n").Trim(),
        Place = profile.Place.Trim(),
    };

    /// <summary>What an administrator vouches for.</summary>
    public static (string, string, string) Vouched(Profile profile) => (profile.Name, profile.Title, profile.Training);

    public static bool Same(Profile a, Profile b) =>
        a with { Languages = b.Languages, Specialities = b.Specialities, Videos = b.Videos } == b
        && a.Videos.SequenceEqual(b.Videos) && a.Languages.SequenceEqual(b.Languages) && a.Specialities.SequenceEqual(b.Specialities);

    private static bool IsChoice<T>(ImmutableArray<T> chosen, int most, Func<T, bool> known) =>
        !chosen.IsDefaultOrEmpty && chosen.Length <= most && chosen.All(known) && chosen.Distinct().Count() == chosen.Length;
}
