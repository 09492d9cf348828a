using System.Collections.Concurrent;
using Helpnet.Grains.Notices;
using Microsoft.AspNetCore.SignalR;

namespace Helpnet.Frontend.Notices;

/// <summary>
/// Which pages of this process follow which topics. Grains know this one object; it passes their hints on to the pages.
/// It holds itself, since the runtime keeps observers by weak reference only.
/// </summary>
internal sealed class Followers(IHubContext<LiveHub, ILivePage> hub, IGrainFactory grains, ILogger<Followers> log) : IFrontend, IDisposable
{
    private const int AtOnce = 16;

    private readonly Lock making = new();
    private readonly SemaphoreSlim renewing = new(AtOnce);
    private readonly Dictionary<Topic, HashSet<string>> pages = [];
    private readonly ConcurrentDictionary<Topic, long> versions = [];
    private IFrontend? reference;

    /// <summary>Names this process for as long as it runs.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    private IFrontend Reference
    {
        get
        {
            lock (making) return reference ??= grains.CreateObjectReference<IFrontend>(this);
        }
    }

    public static string Group(Topic topic) => $"{topic.Kind} {topic.Key:n}";

    /// <summary>From the return on, the page hears of every change of <paramref name="topic"/>, unless it is <paramref name="gone"/>.</summary>
    public async Task Follow(Topic topic, string connection, CancellationToken gone)
    {
        await hub.Groups.AddToGroupAsync(connection, Group(topic), gone);
        lock (pages)
        {
            if (!pages.TryGetValue(topic, out var followers)) pages[topic] = followers = [];
            followers.Add(connection);
        }
        // A page that went while its right was being asked for has been forgotten before it was here.
        if (gone.IsCancellationRequested) await Forget(connection);
        else await Listen(topic);
    }

    /// <summary>The page is gone; a topic nobody follows any more is told at once.</summary>
    public async Task Forget(string connection)
    {
        foreach (var topic in Left(connection))
            await Try(async () =>
            {
                await Source(topic).StopListening(Id);
                // Somebody may have come while the others were being told.
                if (IsFollowed(topic)) await Listen(topic);
            });
    }

    /// <summary>Repeats every subscription; a number higher than the last one heard means that something was missed. False when a topic did not answer.</summary>
    public async Task<bool> Renew(CancellationToken ct)
    {
        Topic[] all;
        lock (pages) all = [.. pages.Keys];
        var silent = 0;
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (topic, _) =>
        {
            if (!await Try(() => IsFollowed(topic) ? Listen(topic) : Task.CompletedTask)) Interlocked.Increment(ref silent);
        });
        return silent == 0;
    }

    public Task Moved(Topic topic, long version)
    {
        versions[topic] = version;
        return hub.Clients.Group(Group(topic)).Moved(topic.Kind.ToString(), topic.Key, version);
    }

    /// <summary>Not awaited: hints of other topics come in through the same object, one after the other.</summary>
    public Task Released(Topic topic)
    {
        _ = ListenAgain(topic);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        renewing.Dispose();
        if (reference is not null) grains.DeleteObjectReference<IFrontend>(reference);
    }

    /// <summary>Takes the page out everywhere, and gives the topics that nobody follows any more.</summary>
    private List<Topic> Left(string connection)
    {
        lock (pages)
        {
            var left = pages.Where(it => it.Value.Remove(connection) && it.Value.Count == 0).Select(it => it.Key).ToList();
            foreach (var topic in left)
            {
                pages.Remove(topic);
                versions.TryRemove(topic, out _);
            }
            return left;
        }
    }

    /// <summary>One topic that does not answer keeps nobody from the others; its subscription is repeated later or lapses.</summary>
    private async Task<bool> Try(Func<Task> call)
    {
        try
        {
            await call();
            return true;
        }
        catch (Exception e)
        {
            log.TopicFailed(e);
            return false;
        }
    }

    private bool IsFollowed(Topic topic)
    {
        lock (pages) return pages.ContainsKey(topic);
    }

    private async Task ListenAgain(Topic topic)
    {
        await renewing.WaitAsync();
        try
        {
            await Try(() => IsFollowed(topic) ? Listen(topic) : Task.CompletedTask);
        }
        finally
        {
            renewing.Release();
        }
    }

    private async Task Listen(Topic topic)
    {
        var version = await Source(topic).Listen(Id, Reference);
        if (versions.TryGetValue(topic, out var heard) && heard < version) await Moved(topic, version);
        else versions[topic] = version;
    }

    private ITopic Source(Topic topic) => topic.Kind switch
    {
        TopicKind.WaitingRoom => grains.GetGrain<Grains.WaitingRooms.IWaitingRoomGrain>(topic.Key),
        TopicKind.Appointment => grains.GetGrain<Grains.Appointments.IAppointmentGrain>(topic.Key),
        _ => grains.GetGrain<IInboxGrain>(topic.Key),
    };
}
