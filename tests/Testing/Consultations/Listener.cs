using System.Collections.Concurrent;
using Helpnet.Grains.Consultations;

namespace Helpnet.Testing.Consultations;

/// <summary>A frontend that only remembers what it was told, by page.</summary>
public sealed class Listener : IConsultationObserver
{
    private readonly ConcurrentQueue<(Guid Page, CallNews News)> heard = new();

    /// <summary>What a page was told so far, in the order of arrival.</summary>
    public IReadOnlyList<CallNews> Heard(Guid page) => [.. heard.Where(item => item.Page == page).Select(item => item.News)];

    /// <inheritdoc />
    public Task Tell(Guid appointment, Guid account, Guid page, CallNews news)
    {
        heard.Enqueue((page, news));
        return Task.CompletedTask;
    }
}
