using System.Net;
using Helpnet.Load.Checking;
using Helpnet.Load.Cluster;
using Helpnet.Load.Figures;
using Helpnet.Load.Web;

namespace Helpnet.Load.People;

/// <summary>All the people of a run: they register once, and then live for as long as they are asked to.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private const int AtOnce = 8;
    private const int TalkMinutes = 5;

    private readonly List<Practice> practices = [];
    private readonly List<Newcomer> newcomers = [];
    private readonly List<Counselling> open = [];

    public IReadOnlyList<Practice> Practices => practices;

    public IReadOnlyList<Guid> Counsellors => [.. practices.Select(p => p.Counsellor)];

    public IReadOnlyList<Newcomer> Clients => newcomers;

    /// <summary>Registers everybody at <paramref name="cluster"/>.</summary>
    public static async Task<Crowd> Gather(RunningCluster cluster, int counsellors, int clients, CancellationToken ct)
    {
        var crowd = new Crowd();
        var mails = new Mails(cluster.Mails);
        using var office = new Person(cluster.Address, Source(1));
        if (await office.SignIn(DemoPerson.Admin.UserName, DemoPerson.Admin.NameLock.Auth, ct) is { } no)
            throw new InvalidOperationException($"The administrator could not sign in: {no}.");
        await Many(counsellors, async n => crowd.Add(await Practice.Open(cluster.Address, mails, office, TalkMinutes, Source(10 + n), ct)), ct);
        await Many(clients, async n => crowd.Add(await Newcomer.Register(cluster.Address, mails, "client", Source(1_000 + n), ct)), ct);
        return crowd;
    }

    /// <summary>Lets everybody live until <paramref name="end"/>; counsellors stay until the last client has gone.</summary>
    public async Task Live(Recorder recorder, Promises promises, TimeSpan rest, CancellationToken end)
    {
        using var closing = new CancellationTokenSource();
        var counselling = Counsel(recorder, promises, closing.Token);
        await Task.WhenAll(newcomers.Select((_, n) => Client(n, recorder, promises, rest).Live(end)));
        await closing.CancelAsync();
        await counselling;
    }

    /// <summary>Lets every counsellor look after the door until <paramref name="end"/>.</summary>
    public Task Counsel(Recorder recorder, Promises promises, CancellationToken end)
    {
        open.AddRange(practices.Select((practice, n) => new Counselling(practice, new(recorder, -1 - n), promises)));
        return Task.WhenAll(open.Select(it => it.Live(end)));
    }

    /// <summary>One of the clients, to be told what to do.</summary>
    public Client Client(int number, Recorder recorder, Promises promises, TimeSpan rest) =>
        new(newcomers[number], Counsellors, new(recorder, number), promises, rest);

    /// <summary>Lets every counsellor's page fetch what it has not heard yet.</summary>
    public Task CatchUp() => Task.WhenAll(open.Select(it => it.CatchUp()));

    public async ValueTask DisposeAsync()
    {
        foreach (var it in open) await it.DisposeAsync();
        foreach (var it in practices) it.Owner.Dispose();
        foreach (var it in newcomers) it.Dispose();
    }

    private void Add(Practice practice)
    {
        lock (practices) practices.Add(practice);
    }

    private void Add(Newcomer newcomer)
    {
        lock (newcomers) newcomers.Add(newcomer);
    }

    private static Task Many(int count, Func<int, Task> act, CancellationToken ct) => Parallel.ForEachAsync(
        Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (n, _) => await act(n));

    private static IPAddress Source(int number) => new([127, 7, (byte)(number >> 8), (byte)(number & 0xff)]);
}
