namespace Helpnet.Grains.Accounts;

/// <summary>The latest tries at a name with their answers, in memory, so that a call that is repeated after a slow moment is not another guess.</summary>
internal sealed class AnsweredTries
{
    // Tries that are turned away are not kept, so that no flood drives out what may still be repeated.
    private const int Most = 16;

    private readonly Queue<(Guid Id, Outcome<Ticket> Answer)> latest = [];

    public Outcome<Ticket>? Of(Guid id)
    {
        foreach (var answered in latest)
            if (answered.Id == id) return answered.Answer;
        return null;
    }

    public void Keep(Guid id, Outcome<Ticket> answer)
    {
        if (id == Guid.Empty) return;
        if (latest.Count == Most) latest.Dequeue();
        latest.Enqueue((id, answer));
    }
}
