using System.Collections.Immutable;
using System.Text.Json;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Directory;

namespace Helpnet.Silo.Directory;

/// <summary>The two halves of a row and what follows from them.</summary>
internal sealed record DirectoryRow(CounsellorCard? Card, FreeTimes? Free)
{
    public const int MostShown = 5;

    /// <summary>Stands for "never", so that an index in the order of times needs no nulls.</summary>
    public static readonly DateTimeOffset Never = DateTimeOffset.FromUnixTimeMilliseconds(253402300799000);

    public static DirectoryRow Read(object card, object free) => new(Parse<CounsellorCard>(card), Parse<FreeTimes>(free));

    public static string? Write<T>(T? half) where T : class => half is null ? null : JsonSerializer.Serialize(half);

    public ImmutableArray<Slot> Next(DateTimeOffset now) => Free is null || Card is null || Card.Services.IsEmpty
        ? []
        : [.. Free.Starts(TimeSpan.FromMinutes(Card.Services.Min(s => s.Minutes)), now).Take(MostShown)];

    /// <summary>The next start, and the moment after which it can't be booked any more.</summary>
    public (DateTimeOffset Start, DateTimeOffset Lapses) First(DateTimeOffset now) =>
        Next(now) is [var first, ..] ? (first.Start, first.Start - Free!.Notice) : (Never, Never);

    /// <summary>What the cheapest service costs that is not free; 0 when all are.</summary>
    public static long Price(CounsellorCard card) => card.Services.Where(s => s.Gross.Minor > 0).Select(s => s.Gross.Minor).DefaultIfEmpty(0).Min();

    public static string Languages(CounsellorCard card) => $" {string.Join(' ', card.Languages)} ";

    public static long Specialities(CounsellorCard card) => card.Specialities.Aggregate(0L, (bits, number) => bits | Bit(number));

    public static long Bit(int speciality) => speciality is > 0 and < 63 ? 1L << speciality : 0;

    private static T? Parse<T>(object stored) where T : class => stored is string json ? JsonSerializer.Deserialize<T>(json) : null;
}
