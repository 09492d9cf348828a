using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Helpnet.Silo.Cluster;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Runtime;

namespace Helpnet.Silo.Tests.Cluster;

public sealed class DeathWatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_silo_whose_connection_broke_and_whose_port_refuses_is_declared_dead()
    {
        var gone = At(RefusingPort());
        var membership = new Membership(gone, SiloStatus.Active);

        await ConnectionTo(gone, membership);

        Assert.Equal(gone, await membership.Killed.Task.WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_silo_whose_port_still_answers_is_left_to_the_probes()
    {
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        var slow = At(((IPEndPoint)port.LocalEndpoint).Port);
        var membership = new Membership(slow, SiloStatus.Active);

        await ConnectionTo(slow, membership);

        using var knock = await port.AcceptTcpClientAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.False(membership.Killed.Task.IsCompleted);
    }

    [Fact]
    public async Task A_silo_that_has_said_goodbye_is_not_looked_at()
    {
        var leaving = At(RefusingPort());
        var membership = new Membership(leaving, SiloStatus.ShuttingDown);

        await ConnectionTo(leaving, membership);

        await membership.Looked.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.False(membership.Killed.Task.IsCompleted);
    }

    /// <summary>Opens a connection to a silo, and breaks it.</summary>
    private static Task ConnectionTo(SiloAddress silo, Membership membership) =>
        new DeathWatch(membership, TimeProvider.System, NullLogger<DeathWatch>.Instance)
            .Follow(_ => Task.CompletedTask, new DefaultConnectionContext { RemoteEndPoint = silo.Endpoint });

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

        public TaskCompletionSource Looked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ClusterMembershipSnapshot CurrentSnapshot
        {
            get
            {
                Looked.TrySetResult();
                return new(ImmutableDictionary<SiloAddress, ClusterMember>.Empty.Add(other, new(other, status, "other")), new MembershipVersion(1));
            }
        }

        public IAsyncEnumerable<ClusterMembershipSnapshot> MembershipUpdates => throw new NotSupportedException();

        public ValueTask Refresh(MembershipVersion minimumVersion = default, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public Task<bool> TryKill(SiloAddress siloAddress)
        {
            Killed.TrySetResult(siloAddress);
            return Task.FromResult(true);
        }
    }
}
