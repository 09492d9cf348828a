using System.Globalization;

namespace Helpnet.Frontend.Words;

/// <summary>How the person who is being answered reads: the language, the customs of writing, the time zone.</summary>
public interface IVisitor
{
    /// <summary>One of <see cref="Grains.Words.WordBook.Languages"/>.</summary>
    string Language { get; }

    /// <summary>Customs of writing numbers and days; the region comes from the browser.</summary>
    CultureInfo Culture { get; }

    /// <summary>IANA id of the zone in which times are shown.</summary>
    string Zone { get; }

    /// <summary>Whether <see cref="Zone"/> is known from the person's account or browser, or merely assumed.</summary>
    bool ZoneIsKnown { get; }

    /// <summary>ISO 3166-1 code of the country the browser names, or null.</summary>
    string? Country { get; }
}
