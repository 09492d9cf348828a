using Helpnet.Grains.Files;

namespace Helpnet.Testing.Cluster;

/// <summary>The parts of files, with the faults a test asks for.</summary>
internal sealed class FaultyBlobStore(IBlobStore inner, StorageFaults faults) : IBlobStore
{
    public Task Put(Guid blob, int part, byte[] bytes, CancellationToken ct = default) => faults.Through(Writes.Rows, () => inner.Put(blob, part, bytes, ct));

    public Task<byte[]?> Read(Guid blob, int part, CancellationToken ct = default) => faults.Read(() => inner.Read(blob, part, ct));

    public Task<long> Length(Guid blob, CancellationToken ct = default) => faults.Read(() => inner.Length(blob, ct));

    public Task Remove(Guid blob, CancellationToken ct = default) => faults.Through(Writes.Rows, () => inner.Remove(blob, ct));
}
