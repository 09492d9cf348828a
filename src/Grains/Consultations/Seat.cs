namespace Helpnet.Grains.Consultations;

/// <summary>A page in the call and the frontend that reaches it. In memory only: after a crash the page makes itself known again.</summary>
internal sealed class Seat(Guid page, IConsultationObserver observer, DateTimeOffset now)
{
    /// <summary>A call that is being set up needs some dozens; nobody needs more.</summary>
    public const int MostSignals = 300;

    public static readonly TimeSpan SignalWindow = TimeSpan.FromSeconds(10);

    private DateTimeOffset windowFrom = now;
    private int signals;

    public Guid Page { get; } = page;

    public IConsultationObserver Observer { get; set; } = observer;

    public DateTimeOffset Seen { get; set; } = now;

    public long Sequence { get; private set; }

    public bool IsThere(DateTimeOffset at) => !ConsultationRules.IsLost(Seen, at);

    public Refusal? Count(DateTimeOffset at)
    {
        if (at - windowFrom >= SignalWindow) (windowFrom, signals) = (at, 0);
        return ++signals <= MostSignals ? null : new(RefusalCode.TooMany, After: windowFrom + SignalWindow - at);
    }

    public CallNews Next(CallNewsKind kind, Guid? page = null, string? signal = null) => new(++Sequence, kind, page, signal);
}
