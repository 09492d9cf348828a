using System.Diagnostics;
using System.Text.Json;
using Helpnet.Load.Checking;
using Helpnet.Load.Cluster;
using Helpnet.Load.Figures;
using Helpnet.Load.People;
using Helpnet.Load.Web;
using Microsoft.AspNetCore.SignalR.Client;
using Npgsql;

namespace Helpnet.Cluster.Tests;

public sealed class BackupTests(OneCluster cluster) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("helpnet-backup-").FullName;
    private readonly string restored = $"restored{Guid.NewGuid():n}";
    private readonly Promises promises = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Database => new NpgsqlConnectionStringBuilder(cluster.Processes.Database) { Database = restored }.ToString();

    [Fact]
    public async Task Helpnet_lives_on_from_a_backup_of_the_running_cluster_with_everything_that_people_were_told()
    {
        await using var crowd = await Crowd.Gather(cluster.Processes, counsellors: 2, clients: 3, Ct);
        await LiveALittle(crowd);
        Assert.Equal((0, ""), await Backup("save", "helpnet"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsLinux() ? File.GetUnixFileMode(Path.Combine(folder, "backup")) : UnixFileMode.None);
        await Restore();

        await using var installation = await SmallInstallation.Start(cluster.Processes, restored, Path.Combine(folder, "mail"));

        using var client = crowd.Clients[0].Person.At(installation.Address);
        var booked = await Bookings.Book(client);
        Assert.Contains("<dl", await client.Get($"/appointments/{booked}", Ct), StringComparison.Ordinal);
        var before = Evidence.Of(cluster.Processes);
        var evidence = before with { Database = Database, Mails = [.. before.Mails, Path.Combine(folder, "mail")] };
        var verdict = await new Checker(evidence, promises, died: true).Check(crowd.CatchUp, Ct);
        Assert.True(verdict.IsGood, string.Join('\n', verdict.Broken));
        foreach (var practice in crowd.Practices) await HasItsNotices(practice.Owner.Person.At(installation.Address), practice.Counsellor);
        Assert.Equal(1, (await Backup("restore", restored)).Code);
    }

    [Fact]
    public async Task A_backup_that_can_not_be_made_leaves_the_one_before_and_nothing_beside_it()
    {
        var file = Path.Combine(folder, "backup");
        await File.WriteAllTextAsync(file, "yesterday's", Ct);

        var (code, _) = await Backup("save", "nowhere");

        Assert.NotEqual(0, code);
        Assert.Equal("yesterday's", await File.ReadAllTextAsync(file, Ct));
        Assert.Equal([file], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_database_that_can_not_be_asked_is_not_called_full()
    {
        var (code, errors) = await Backup("restore", "nowhere");

        Assert.NotEqual(0, code);
        Assert.Contains("\"nowhere\" does not exist", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("not empty", errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>One appointment is to come, one was called off, one was paid and held.</summary>
    private async Task LiveALittle(Crowd crowd)
    {
        var recorder = new Recorder();
        using var closing = new CancellationTokenSource();
        var counselling = crowd.Counsel(recorder, promises, closing.Token);
        await Visit(crowd.Client(0, recorder, promises, TimeSpan.Zero));
        await crowd.Client(1, recorder, promises, TimeSpan.Zero).BookAndCallOff();
        await crowd.Client(2, recorder, promises, TimeSpan.Zero).Book(soon: false);
        await closing.CancelAsync();
        await counselling;
        Assert.Equal((3, 1, 1), (promises.All.Count(p => p.Booked), promises.All.Count(p => p.Cancelled), promises.All.Count(p => p.Finished)));
    }

    /// <summary>Talks begin every quarter of an hour: around that moment there is none for half a minute whose door is open.</summary>
    private async Task Visit(Client client)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromSeconds(2));
        do await client.Visit();
        while (!promises.All.Any() && await pause.WaitForNextTickAsync(Ct));
    }

    private async Task Restore()
    {
        await using (var source = NpgsqlDataSource.Create(cluster.Processes.Database))
        await using (var create = source.CreateCommand($"CREATE DATABASE {restored}")) await create.ExecuteNonQueryAsync(Ct);
        Assert.Equal((0, ""), await Backup("restore", restored));
        string[] roles = ["--Roles:Silo=silo", "--Roles:Frontend=frontend"];
        Assert.Equal((0, ""), await SiloProcess.Run(["schema", $"--ConnectionStrings:Helpnet={Database}", .. roles]));
    }

    private async Task HasItsNotices(Person counsellor, Guid id)
    {
        using var person = counsellor;
        await using var live = person.Live();
        await live.StartAsync(Ct);
        var told = (await live.InvokeAsync<JsonElement[]>("Notices", 0L, Ct))
            .Select(notice => (About: notice.GetProperty("about").GetGuid(), Kind: notice.GetProperty("kind").GetString())).ToList();
        foreach (var promise in promises.All.Where(p => p.Counsellor == id))
            foreach (var (kind, _) in promise.Heard) Assert.Single(told, (promise.Appointment, kind));
    }

    private async Task<(int Code, string Errors)> Backup(string what, string database)
    {
        var to = new NpgsqlConnectionStringBuilder(cluster.Processes.Database);
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(RunningCluster.Scripts, "backup"), [what, Path.Combine(folder, "backup")])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["PGHOST"] = to.Host, ["PGPORT"] = $"{to.Port}", ["PGUSER"] = to.Username, ["PGDATABASE"] = database },
        })!;
        var errors = process.StandardError.ReadToEndAsync(Ct);
        await process.StandardOutput.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        return (process.ExitCode, await errors);
    }
}
