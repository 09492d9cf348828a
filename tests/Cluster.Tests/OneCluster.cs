using Helpnet.Cluster.Tests;
using Helpnet.Load.Cluster;
using Helpnet.Load.Web;

[assembly: AssemblyFixture(typeof(OneCluster))]
[assembly: AssemblyFixture(typeof(Helpnet.Testing.Postgres.PostgresServer))]

namespace Helpnet.Cluster.Tests;

/// <summary>Three silos, two frontends, PostgreSQL and HAProxy, shared by all tests; whoever breaks something puts another one in its place.</summary>
public sealed class OneCluster : IAsyncLifetime
{
    public RunningCluster Processes { get; } = new();

    /// <summary>What the processes send of their traces.</summary>
    internal SpanCollector Spans { get; } = new();

    public async ValueTask InitializeAsync()
    {
        foreach (var (name, value) in await Spans.Start()) Processes.Settings[name] = value;
        await Processes.Start(silos: 3, frontends: 2);
    }

    public async ValueTask DisposeAsync()
    {
        await Processes.DisposeAsync();
        await Spans.DisposeAsync();
    }

    /// <summary>A person who has signed in at the entrance.</summary>
    internal async Task<Person> SignedIn(DemoPerson who)
    {
        var person = new Person(Processes.Address);
        Assert.Null(await person.SignIn(who.UserName, who.NameLock.Auth, TestContext.Current.CancellationToken));
        return person;
    }

    internal Task<Person> Newcomer() => Load.Web.Newcomer.Join(Processes.Address, new(Processes.Mails), TestContext.Current.CancellationToken);
}
