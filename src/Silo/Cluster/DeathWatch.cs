using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;

namespace Helpnet.Silo.Cluster;

/// <summary>
/// Declares a silo dead whose process is gone, at once instead of after three missed probes. The proof: its connection broke, and its port refuses
/// a new one twice. Silence proves nothing, so that a slow or cut off silo is left to the probes and their votes.
/// </summary>
internal sealed class DeathWatch(IClusterMembershipService membership, TimeProvider clock, ILogger<DeathWatch> log)
{
    private const int Knocks = 2;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Lives as long as the connection to another silo does.</summary>
    public async Task Follow(ConnectionDelegate next, ConnectionContext connection)
    {
        var other = connection.RemoteEndPoint as IPEndPoint;
        try
        {
            await next(connection);
        }
        finally
        {
            if (other is not null) _ = Look(other);
        }
    }

    /// <summary>Knocks, and declares dead who is gone.</summary>
    public async Task Look(IPEndPoint other)
    {
        try
        {
            for (var knock = 0; knock < Knocks; knock++)
            {
                await Task.Delay(Pause, clock);
                if (Find(other) is null || !await IsRefused(other)) return;
            }
            if (Find(other) is not { } gone) return;
            log.Gone(gone);
            await membership.TryKill(gone);
        }
        catch (Exception e)
        {
            // The probes find it too, a little later.
            log.NotLookedAt(e);
        }
    }

    private SiloAddress? Find(IPEndPoint other) => membership.CurrentSnapshot.Members.Values
        .Where(member => member.Status is SiloStatus.Active && member.SiloAddress.Endpoint.Equals(other)).Select(member => member.SiloAddress).FirstOrDefault();

    private static async Task<bool> IsRefused(IPEndPoint other)
    {
        using var socket = new Socket(other.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await socket.ConnectAsync(other, limit.Token);
            return false;
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode is SocketError.ConnectionRefused;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
