using System.Collections.Immutable;

namespace Helpnet.Grains.Mail;

/// <summary>One mail to one person, before it is put into words.</summary>
[GenerateSerializer, Immutable, Alias("letter")]
public sealed record Letter
{
    /// <summary>
    /// The stable Message-Id without angle brackets, derived from the event and the recipient: the same event never makes two letters,
    /// and a second delivery is recognisable.
    /// </summary>
    [Id(0)] public required string MessageId { get; init; }

    /// <summary>Which letter.</summary>
    [Id(1)] public required MailKind Kind { get; init; }

    /// <summary>The recipient's account; its confirmed address and language are looked up when the letter is sent.</summary>
    [Id(2)] public Guid? Account { get; init; }

    /// <summary>The address, when the letter is not for the confirmed address of <see cref="Account"/>.</summary>
    [Id(3)] public string? Address { get; init; }

    /// <summary>Language of the letter (<c>fr</c>, <c>de</c>, <c>en</c>) when <see cref="Account"/> does not say.</summary>
    [Id(4)] public string Language { get; init; } = "en";

    /// <summary>What the words have gaps for. Instants are written as round-trip text (<c>O</c>), in UTC.</summary>
    [Id(5)] public ImmutableDictionary<string, string> Values { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The invitation or cancellation that goes along, if any.</summary>
    [Id(6)] public CalendarEntry? Calendar { get; init; }

    /// <summary>From when on the letter is of no use and is not sent any more; null when it always is.</summary>
    [Id(7)] public DateTimeOffset? Until { get; init; }
}
