using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Helpnet.Grains.Agendas;

/// <summary>All that occupies one person's time. Key: the account's id.</summary>
[Alias("agenda")]
public interface IAgendaGrain : IGrainWithGuidKey
{
    /// <summary>The owner's agenda, or <see cref="RefusalCode.NotYours"/>.</summary>
    [Alias("view")] Task<Outcome<AgendaView>> View();

    /// <summary>The IANA zone of the opening hours, for everybody who books here.</summary>
    [ReadOnly, Alias("zone")] Task<string> Zone();

    /// <summary>Replaces the opening hours. The same hours again change nothing. Durable when the call returns.</summary>
    /// <returns>Null, <see cref="RefusalCode.NotYours"/>, or <see cref="RefusalCode.Invalid"/> with the field.</returns>
    [Alias("set-hours")] Task<Refusal?> SetHours(OpeningHours hours);

    /// <summary>Opens or closes a part of one day. The same change again changes nothing. Durable when the call returns.</summary>
    /// <returns>Null, <see cref="RefusalCode.NotYours"/>, <see cref="RefusalCode.Invalid"/> with the field, or <see cref="RefusalCode.TooMany"/>
    /// when too many days have hours of their own.</returns>
    [Alias("change-day")] Task<Refusal?> ChangeDay(DayChange change);

    /// <summary>
    /// The free starts for a consultation of <paramref name="length"/> between <paramref name="from"/> (inclusive) and
    /// <paramref name="to"/> (exclusive; at most 31 days later), by start. Times kept by <paramref name="visitor"/> count as free.
    /// </summary>
    [ReadOnly, Alias("free")] Task<ImmutableArray<Slot>> Free(DateTimeOffset from, DateTimeOffset to, TimeSpan length, Guid visitor);

    /// <summary>
    /// The open times between <paramref name="from"/> (inclusive) and <paramref name="to"/> (exclusive; at most 31 days later) to which the caller may move an
    /// appointment of this counsellor, by start, without the time it has. The counsellor may move it to any other free time too.
    /// </summary>
    /// <returns><see cref="RefusalCode.NotYours"/> for anybody but its two sides, <see cref="RefusalCode.TooLateToMove"/> for a client inside the notice.</returns>
    [ReadOnly, Alias("times-to-move")] Task<Outcome<ImmutableArray<Slot>>> TimesToMove(Guid appointment, DateTimeOffset from, DateTimeOffset to);

    /// <summary>
    /// Keeps a slot for one browser while the booking form is open. The same visitor's earlier hold here is given back.
    /// </summary>
    /// <returns>The moment the hold lapses; <see cref="RefusalCode.SlotTaken"/>, <see cref="RefusalCode.NotOpenThen"/>,
    /// or <see cref="RefusalCode.TooMany"/> when as many slots are kept already as may be.</returns>
    [Alias("hold")] Task<Outcome<DateTimeOffset>> Hold(Guid visitor, Slot slot);

    /// <summary>Gives back what <paramref name="visitor"/> holds here, if anything.</summary>
    [Alias("let-go")] Task LetGo(Guid visitor);

    /// <summary>
    /// Gives back the hold of <paramref name="visitor"/> that lapses at <paramref name="until"/>, as <see cref="Hold"/> has answered.
    /// A later one, also of the same slot, stays: a page that is left speaks only for itself.
    /// </summary>
    [Alias("let-go-of")] Task LetGoOf(Guid visitor, DateTimeOffset until);
}
