using Orleans.Concurrency;

namespace Helpnet.Grains.Consultations;

/// <summary>
/// One call of the two people whom an appointment has admitted. Key: the appointment's id.
/// Everybody else, and everybody before admission, is refused with <see cref="RefusalCode.NotAdmitted"/>; after the end the two are
/// refused with <see cref="RefusalCode.Over"/>. What browsers say to each other is passed on and never stored.
/// </summary>
[Alias("consultation")]
public interface IConsultationGrain : IGrainWithGuidKey
{
    /// <summary>The largest signal that is passed on, in UTF-8 bytes.</summary>
    const int MostSignalBytes = 64 * 1024;

    /// <summary>The consultation without entering it.</summary>
    [ReadOnly, Alias("view")] Task<Outcome<ConsultationView>> View();

    /// <summary>
    /// Enters the call with <paramref name="page"/>. A person has the call on one page: the page that takes it last; the page that had it is told.
    /// Which page that is is durable when the call returns, so that the right one comes back after a crash of everything.
    /// </summary>
    /// <param name="page">The page's own id, made by the browser when the page was opened.</param>
    /// <param name="take">
    /// True when the person opened the page or asked to continue here; false when the page comes back by itself, which is refused with
    /// <see cref="RefusalCode.ContinuedElsewhere"/> when another page has taken the call meanwhile.
    /// </param>
    /// <param name="observer">The frontend that carries news to the page, for as long as the page is <see cref="Seen"/>.</param>
    [Alias("join")] Task<Outcome<ConsultationView>> Join(Guid page, bool take, IConsultationObserver observer);

    /// <summary>
    /// Passes <paramref name="signal"/> on to the other side's page; when none is there it is dropped, and the two find each other by joining.
    /// <see cref="RefusalCode.Invalid"/> when it is empty or too large, <see cref="RefusalCode.TooMany"/> beyond 300 in 10 seconds,
    /// <see cref="RefusalCode.ContinuedElsewhere"/> from a page that no longer has the call.
    /// </summary>
    [Alias("send")] Task<Refusal?> Send(Guid page, string signal);

    /// <summary>
    /// Says, every 10 seconds, that the page is still there; a page not heard of for 45 seconds counts as gone. Also makes the frontend known
    /// again to an activation that has lost its memory, and tells the page once when the other side's has gone that way.
    /// </summary>
    /// <returns>The number of the last item pushed to the page: when it is not the last one that arrived, the page joins again.</returns>
    [Alias("seen")] Task<Outcome<long>> Seen(Guid page, IConsultationObserver observer);

    /// <summary>Leaves the call and tells the other side; the consultation goes on and the page may join again. Safe to repeat.</summary>
    [Alias("leave")] Task<Refusal?> Leave(Guid page);
}
