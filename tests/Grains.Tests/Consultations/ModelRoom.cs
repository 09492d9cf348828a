using Helpnet.Grains.Consultations;

namespace Helpnet.Grains.Tests.Consultations;

/// <summary>What a consultation should do, in the simplest words: two people, the page that has the call, and the page that sits in it now.</summary>
internal sealed class ModelRoom
{
    public static readonly Guid[] TheTwo = [Guid.NewGuid(), Guid.NewGuid()];

    /// <summary>The two, and two who do not belong.</summary>
    public static readonly Guid[] People = [.. TheTwo, Guid.NewGuid(), Guid.NewGuid()];

    private readonly Dictionary<Guid, Guid> holds = [];
    private readonly Dictionary<Guid, Guid> sits = [];
    private bool admitted;
    private bool ended;

    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>Anybody may name any of them.</summary>
    public Guid[] Pages { get; } = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];

    public Admission Admission { get; } = new(TheTwo[0], TheTwo[1], DateTimeOffset.MaxValue);

    public void Admit() => admitted |= !ended;

    public void Close()
    {
        ended = true;
        sits.Clear();
    }

    public RefusalCode? WhyNot(Guid person) =>
        !admitted || !TheTwo.Contains(person) ? RefusalCode.NotAdmitted : ended ? RefusalCode.Over : null;

    public Guid? PeerOf(Guid person) => WhyNot(person) is null && sits.TryGetValue(Other(person), out var page) ? page : null;

    public RefusalCode? Join(Guid person, Guid page, bool take)
    {
        if (WhyNot(person) is { } no) return no;
        if (!take && holds.TryGetValue(person, out var held) && held != page) return RefusalCode.ContinuedElsewhere;
        holds[person] = sits[person] = page;
        return null;
    }

    public RefusalCode? Send(Guid person, Guid page, out (Guid Account, Guid Page)? to)
    {
        to = null;
        if (Holds(person, page) is { } no) return no;
        if (sits.ContainsKey(person) && PeerOf(person) is { } peer) to = (Other(person), peer);
        return null;
    }

    public RefusalCode? Seen(Guid person, Guid page)
    {
        if (Holds(person, page) is { } no) return no;
        sits[person] = page;
        return null;
    }

    public RefusalCode? Leave(Guid person, Guid page)
    {
        if (WhyNot(person) is { } no) return no;
        if (sits.TryGetValue(person, out var sat) && sat == page) sits.Remove(person);
        return null;
    }

    private RefusalCode? Holds(Guid person, Guid page) =>
        WhyNot(person) ?? (holds.TryGetValue(person, out var held) && held == page ? null : RefusalCode.ContinuedElsewhere);

    private static Guid Other(Guid person) => person == TheTwo[0] ? TheTwo[1] : TheTwo[0];
}
