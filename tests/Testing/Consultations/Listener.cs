using Helpnet.Grains.Consultations;

namespace Helpnet.Testing.Consultations;

/// <summary>A frontend that only remembers what it was told, by page.</summary>
public sealed class Listener : IConsultationObserver
{
    private readonly Lock writing = new();
    private readonly List<(Guid Page, CallNews News)> heard = [];
    private TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>All pages that were told anything.</summary>
    public IReadOnlyList<Guid> Pages
    {
        get
        {
            lock (writing) return [.. heard.Select(item => item.Page).Distinct()];
        }
    }

    /// <summary>What a page was told so far, in the order of arrival.</summary>
    public IReadOnlyList<CallNews> Heard(Guid page)
    {
        lock (writing) return [.. heard.Where(item => item.Page == page).Select(item => item.News)];
    }

    /// <summary>What a page was told, once it is at least <paramref name="count"/> items.</summary>
    public async Task<IReadOnlyList<CallNews>> Arrived(Guid page, int count)
    {
        while (true)
        {
            Task next;
            lock (writing) next = arrived.Task;
            if (Heard(page) is { } items && items.Count >= count) return items;
            await next.WaitAsync(TimeSpan.FromSeconds(10));
        }
    }

    /// <inheritdoc />
    public Task Tell(Guid appointment, Guid account, Guid page, CallNews news)
    {
        lock (writing)
        {
            heard.Add((page, news));
            arrived.SetResult();
            arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        return Task.CompletedTask;
    }
}
