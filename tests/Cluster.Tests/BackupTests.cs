using System.Diagnostics;
using Helpnet.Load.Cluster;
using Npgsql;

namespace Helpnet.Cluster.Tests;

public sealed class BackupTests(OneCluster cluster) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("helpnet-backup-").FullName;

    [Fact]
    public async Task What_was_booked_is_in_a_backup_of_the_running_cluster_and_in_its_restored_database()
    {
        using var ann = await cluster.Newcomer();
        var appointment = await Bookings.Book(ann);
        var file = Path.Combine(folder, "backup");
        var restored = $"restored{Guid.NewGuid():n}";

        Assert.Equal((0, ""), await Backup("save", file, "helpnet"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsLinux() ? File.GetUnixFileMode(file) : UnixFileMode.None);
        await Execute(cluster.Processes.Database, $"CREATE DATABASE {restored}");
        Assert.Equal((0, ""), await Backup("restore", file, restored));

        var database = new NpgsqlConnectionStringBuilder(cluster.Processes.Database) { Database = restored }.ToString();
        Assert.True(await Count(database, $"SELECT count(*) FROM OrleansStorage WHERE GrainIdExtensionString = '~{appointment:n}' AND convert_from(payloadbinary, 'UTF8')::jsonb ->> 'Status' = 'Booked'") > 0);
        Assert.Equal(0, await Count(database, Overlaps));
        Assert.Equal(0, await Count(database, "SELECT count(*) FROM OrleansMembershipTable"));
        Assert.Equal((0, ""), await SiloProcess.Run("schema", $"--ConnectionStrings:Helpnet={database}", "--Roles:Silo=silo", "--Roles:Frontend=frontend"));
        Assert.Equal(1, (await Backup("restore", file, restored)).Code);
    }

    [Fact]
    public async Task A_backup_that_can_not_be_made_leaves_the_one_before_and_nothing_beside_it()
    {
        var file = Path.Combine(folder, "backup");
        await File.WriteAllTextAsync(file, "yesterday's", TestContext.Current.CancellationToken);

        var (code, _) = await Backup("save", file, "nowhere");

        Assert.NotEqual(0, code);
        Assert.Equal("yesterday's", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal([file], Directory.GetFiles(folder));
    }

    /// <summary>Live appointments of one person at the same time, as the appointments themselves hold them.</summary>
    private const string Overlaps = """
        WITH live AS (
            SELECT grainidextensionstring AS id, s -> 'Time' ->> 'Start' AS starts, s -> 'Time' ->> 'End' AS ends, side ->> 0 AS person
            FROM (SELECT *, convert_from(payloadbinary, 'UTF8')::jsonb AS s FROM orleansstorage WHERE graintypestring LIKE '%appointment.state%') a,
                LATERAL (VALUES (jsonb_build_array(s -> 'Client')), (jsonb_build_array(s -> 'Counsellor'))) sides(side)
            WHERE s ->> 'Status' IN ('Booked', 'Waiting', 'InConsultation')
        )
        SELECT count(*) FROM live a JOIN live b ON a.person = b.person AND a.id < b.id AND a.starts::timestamptz < b.ends::timestamptz
            AND b.starts::timestamptz < a.ends::timestamptz
        """;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<(int Code, string Errors)> Backup(string what, string file, string database)
    {
        var to = new NpgsqlConnectionStringBuilder(cluster.Processes.Database);
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(RunningCluster.Scripts, "backup"), [what, file])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["PGHOST"] = to.Host, ["PGPORT"] = $"{to.Port}", ["PGUSER"] = to.Username, ["PGDATABASE"] = database },
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, process.ExitCode == 0 ? await errors : "");
    }

    private static async Task<long> Count(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static async Task Execute(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
