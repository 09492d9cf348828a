namespace Helpnet.Grains.Words;

/// <summary>Time zones in the words of their places.</summary>
public static class ZoneNames
{
    /// <summary>The places whose names differ from their zone's id or between languages.</summary>
    public static readonly WordBook Book = WordBook.Of(typeof(ZoneNames).Assembly);

    /// <summary>The place of the zone with the IANA id <paramref name="zone"/>, such as Zurich, and Zürich in German.</summary>
    public static string Place(string zone, string language) =>
        Book.Has($"zone.{zone}", language) ? Book.Say($"zone.{zone}", language) : zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
