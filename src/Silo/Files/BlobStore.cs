using System.Data.Common;
using Helpnet.Grains.Files;
using Helpnet.Silo.Storage;

namespace Helpnet.Silo.Files;

internal sealed class BlobStore(Database database) : IBlobStore
{
    private const string PutSql =
        "INSERT INTO file_part (blob, part, bytes) VALUES (@blob, @part, @bytes) ON CONFLICT (blob, part) DO UPDATE SET bytes = excluded.bytes";

    private const string ReadSql = "SELECT bytes FROM file_part WHERE blob = @blob AND part = @part";

    private const string LengthSql = "SELECT coalesce(sum(length(bytes)), 0) FROM file_part WHERE blob = @blob";

    private const string RemoveSql = "DELETE FROM file_part WHERE blob = @blob";

    private DbDataSource Source => database.Source;

    public Task Put(Guid blob, int part, byte[] bytes, CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes.Length, FileParts.Size);
        return Source.Execute(PutSql, ct, ("@blob", Key(blob)), ("@part", part), ("@bytes", bytes));
    }

    public async Task<byte[]?> Read(Guid blob, int part, CancellationToken ct = default) =>
        (await Source.Query(ReadSql, row => (byte[])row[0], ct, ("@blob", Key(blob)), ("@part", part))).SingleOrDefault();

    public async Task<long> Length(Guid blob, CancellationToken ct = default) =>
        (await Source.Query(LengthSql, row => row.GetInt64(0), ct, ("@blob", Key(blob)))).Single();

    public Task Remove(Guid blob, CancellationToken ct = default) => Source.Execute(RemoveSql, ct, ("@blob", Key(blob)));

    private static string Key(Guid blob) => blob.ToString("n");
}
