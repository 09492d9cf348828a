using System.Collections.Immutable;
using System.Net;
using Helpnet.Silo.Cluster.Operators;
using Microsoft.Extensions.Time.Testing;

namespace Helpnet.Silo.Tests.Cluster.Operators;

public sealed class SiloTableTests
{
    private static readonly SiloAddress Well = SiloAddress.New(IPEndPoint.Parse("127.0.0.1:1"), gen: 1);
    private static readonly SiloAddress Hung = SiloAddress.New(IPEndPoint.Parse("127.0.0.1:2"), gen: 1);
    private static readonly SiloAddress Broken = SiloAddress.New(IPEndPoint.Parse("127.0.0.1:3"), gen: 1);
    private static readonly SiloAddress Dead = SiloAddress.New(IPEndPoint.Parse("127.0.0.1:4"), gen: 1);

    private readonly FakeTimeProvider clock = new(new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_silo_that_hangs_or_fails_says_so_after_two_seconds_and_holds_up_no_other()
    {
        var showing = new SiloTable(new Membership(), _ => new("1.2.3", clock.Start), Ask, clock).Show(TestContext.Current.CancellationToken);

        clock.Advance(TimeSpan.FromSeconds(2));

        var rows = (await showing).Split("<tr>");
        Assert.DoesNotContain("does not answer", Row(rows, "well"), StringComparison.Ordinal);
        Assert.Contains("does not answer", Row(rows, "hung"), StringComparison.Ordinal);
        Assert.Contains("does not answer", Row(rows, "broken"), StringComparison.Ordinal);
        Assert.DoesNotContain("does not answer", Row(rows, "dead"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("1.2.3+941aec83886b", """<span title="1.2.3+941aec83886b">1.2.3+941aec8</span>""")]
    public async Task Every_silo_has_its_version_and_age_even_when_it_hangs(string version, string shown)
    {
        clock.Advance(TimeSpan.FromMinutes(5));
        var showing = new SiloTable(new Membership(), _ => new(version, clock.Start), Ask, clock).Show(TestContext.Current.CancellationToken);

        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Contains($"<td>hung</td><td>Active</td><td>{shown}</td><td>5 min</td>", await showing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_database_holds_is_given_up_after_two_seconds()
    {
        var showing = ClusterPage.OrAway(_ => new TaskCompletionSource<string>().Task, clock, TestContext.Current.CancellationToken);

        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Contains("database is away", await showing, StringComparison.Ordinal);
    }

    private static string Row(string[] rows, string name) => rows.Single(row => row.StartsWith($"<td>{name}</td>", StringComparison.Ordinal));

    private static Task<SiloRuntimeStatistics> Ask(SiloAddress silo, CancellationToken ct) =>
        silo.Equals(Hung) ? new TaskCompletionSource<SiloRuntimeStatistics>().Task
        : silo.Equals(Broken) ? Task.FromException<SiloRuntimeStatistics>(new SiloUnavailableException())
        : Task.FromResult((SiloRuntimeStatistics)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(SiloRuntimeStatistics)));

    private sealed class Membership : IClusterMembershipService
    {
        public ClusterMembershipSnapshot CurrentSnapshot => new(
            new ClusterMember[] { new(Well, SiloStatus.Active, "well"), new(Hung, SiloStatus.Active, "hung"), new(Broken, SiloStatus.Active, "broken"), new(Dead, SiloStatus.Dead, "dead") }
                .ToImmutableDictionary(member => member.SiloAddress),
            new MembershipVersion(1));

        public IAsyncEnumerable<ClusterMembershipSnapshot> MembershipUpdates => throw new NotSupportedException();

        public ValueTask Refresh(MembershipVersion minimumVersion = default, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public Task<bool> TryKill(SiloAddress siloAddress) => Task.FromResult(false);
    }
}
