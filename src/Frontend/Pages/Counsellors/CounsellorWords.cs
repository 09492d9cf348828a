using Helpnet.Frontend.Words;
using Helpnet.Grains.Counsellors;

namespace Helpnet.Frontend.Pages.Counsellors;

/// <summary>What is shown of counsellors in several places.</summary>
public static class CounsellorWords
{
    /// <summary>Languages by their own names.</summary>
    public static string Languages(IEnumerable<string> codes) => string.Join(", ", codes.Select(c => SpokenLanguages.All.GetValueOrDefault(c, c)));

    /// <summary>Specialities in the visitor's words.</summary>
    public static string Specialities(IText text, IEnumerable<int> numbers) => string.Join(", ", numbers.Select(n => text[$"speciality.{n}"]));

    /// <summary>The address of a public picture, or null.</summary>
    public static string? Photo(Guid? photo) => photo is { } id ? $"/files/{id}" : null;

    /// <summary>Where a free time is booked.</summary>
    public static string Booking(Guid counsellor, Guid service, DateTimeOffset start) =>
        $"/book/{counsellor}?service={service}&start={start.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}";
}
