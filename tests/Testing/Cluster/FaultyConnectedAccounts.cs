using Helpnet.Grains.Payments;

namespace Helpnet.Testing.Cluster;

/// <summary>Whose an account at the provider is, with the faults a test asks for.</summary>
internal sealed class FaultyConnectedAccounts(IConnectedAccounts inner, StorageFaults faults) : IConnectedAccounts
{
    public Task Put(string account, Guid counsellor, CancellationToken ct) => faults.Through(Writes.Rows, () => inner.Put(account, counsellor, ct));

    public Task<Guid?> Find(string account, CancellationToken ct) => faults.Read(() => inner.Find(account, ct));
}
