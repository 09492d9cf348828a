using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Helpnet.Journeys.Calls;

/// <summary>
/// The network between a browser and a port of ours. Cut, it is silent, as where a phone loses its network: what stands carries nothing more and
/// breaks when it is used and the network is back, what is new gets no answer until then.
/// </summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource over = new();
    private readonly ConcurrentBag<Task> carried = [];
    private readonly int target;
    private readonly Task accepting;
    private volatile TaskCompletionSource whole = Whole();

    public Wire(int target)
    {
        this.target = target;
        listener.Start();
        accepting = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Cut() => whole = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Mend() => whole.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Dispose();
        await accepting;
        await Task.WhenAll(carried);
        over.Dispose();
    }

    private static TaskCompletionSource Whole()
    {
        var whole = new TaskCompletionSource();
        whole.SetResult();
        return whole;
    }

    private async Task Accept()
    {
        try
        {
            while (true) carried.Add(Carry(await listener.AcceptTcpClientAsync(over.Token)));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task Carry(TcpClient near)
    {
        using var far = new TcpClient();
        using (near)
        {
            try
            {
                await whole.Task.WaitAsync(over.Token);
                await far.ConnectAsync(IPAddress.Loopback, target, over.Token);
                await Task.WhenAny(Copy(near.GetStream(), far.GetStream()), Copy(far.GetStream(), near.GetStream()));
            }
            catch (Exception end) when (end is OperationCanceledException or SocketException)
            {
                // Nobody is there, or the test is over: the browser sees a closed connection.
            }
        }
    }

    private async Task Copy(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReadAsync(buffer, over.Token) is > 0 and var read)
            {
                if (!whole.Task.IsCompleted)
                {
                    await whole.Task.WaitAsync(over.Token);
                    return;
                }
                await to.WriteAsync(buffer.AsMemory(0, read), over.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // One end is gone, and so is the connection.
        }
    }
}
