using Orleans.Concurrency;

namespace Helpnet.Grains.Consultations;

/// <summary>The side of a consultation that its appointment holds. Key: the appointment's id.</summary>
[Alias("consultation-door")]
internal interface IConsultationDoor : IGrainWithGuidKey
{
    /// <summary>
    /// Lets both sides signal. Admitting the same people again is nothing new, except that a later agreed end replaces the earlier one;
    /// other people are <see cref="RefusalCode.Invalid"/>, a closed consultation is <see cref="RefusalCode.Over"/>. Durable when the call returns.
    /// </summary>
    [Alias("admit")] Task<Refusal?> Admit(Admission admission);

    /// <summary>Ends the consultation and tells both sides. Safe to repeat. Durable when the call returns.</summary>
    [Alias("close")] Task Close();

    /// <summary>
    /// When a page of either side was last heard of, or null when nobody has been admitted. Kept in memory: a fresh activation answers with
    /// the moment it came up, because what the servers were not there to see proves nothing.
    /// </summary>
    [AlwaysInterleave, Alias("last-seen")] Task<DateTimeOffset?> LastSeen();
}
