namespace Helpnet.Grains.Mail;

/// <summary>One letter of a silo is on its way at a time, so that none is claimed while others wait for a server that hangs.</summary>
internal sealed class MailTurn : IDisposable
{
    private readonly SemaphoreSlim one = new(1);

    /// <summary>Waits for its turn, which ends when the answer is disposed of.</summary>
    public async Task<IDisposable> Take(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        return new Taken(one);
    }

    public void Dispose() => one.Dispose();

    private sealed class Taken(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
