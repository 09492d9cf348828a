using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Helpnet.Silo.Cluster;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging.Abstractions;

namespace Helpnet.Silo.Tests.Cluster;

public sealed class DeathWatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_silo_whose_connection_broke_and_whose_port_refuses_is_declared_dead()
    {
        var gone = At(RefusingPort());
        var membership = new Membership(gone, SiloStatus.Active);

        await Watch(membership).Follow(_ => Task.CompletedTask, new DefaultConnectionContext { RemoteEndPoint = gone.Endpoint });

        Assert.Equal(gone, await membership.Killed.Task.WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_silo_whose_port_still_answers_is_left_to_the_probes()
    {
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        var slow = At(((IPEndPoint)port.LocalEndpoint).Port);
        var membership = new Membership(slow, SiloStatus.Active);

        await Watch(membership).Look(slow.Endpoint);

        Assert.False(membership.Killed.Task.IsCompleted);
    }

    [Fact]
    public async Task A_silo_that_has_said_goodbye_is_not_declared_dead()
    {
        var leaving = At(RefusingPort());
        var membership = new Membership(leaving, SiloStatus.ShuttingDown);

        await Watch(membership).Look(leaving.Endpoint);

        Assert.False(membership.Killed.Task.IsCompleted);
    }

    private static DeathWatch Watch(Membership membership) => new(membership, TimeProvider.System, NullLogger<DeathWatch>.Instance);

    private static SiloAddress At(int port) => SiloAddress.New(new IPEndPoint(IPAddress.Loopback, port), gen: 1);

    private static int RefusingPort()
    {
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        return ((IPEndPoint)port.LocalEndpoint).Port;
    }

    private sealed class Membership(SiloAddress other, SiloStatus status) : IClusterMembershipService
    {
        public TaskCompletionSource<SiloAddress> Killed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ClusterMembershipSnapshot CurrentSnapshot =>
            new(ImmutableDictionary<SiloAddress, ClusterMember>.Empty.Add(other, new(other, status, "other")), new MembershipVersion(1));

        public IAsyncEnumerable<ClusterMembershipSnapshot> MembershipUpdates => throw new NotSupportedException();

        public ValueTask Refresh(MembershipVersion minimumVersion = default, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public Task<bool> TryKill(SiloAddress siloAddress)
        {
            Killed.TrySetResult(siloAddress);
            return Task.FromResult(true);
        }
    }
}
