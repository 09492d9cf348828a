using System.Diagnostics;
using Helpnet.Load.Cluster;

namespace Helpnet.Cluster.Tests;

/// <summary>What <c>deploy/roll</c> does on hosts, each of which is a folder here.</summary>
public sealed class RollTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("helpnet-roll-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_roll_brings_the_database_up_first_then_every_silo_then_every_frontend_each_onto_the_new_release_and_given_time()
    {
        await Hosts();
        await Publish("new");

        var (code, said) = await Roll();

        Assert.Equal((0, ""), (code, code == 0 ? "" : said));
        Assert.Equal(
            ["silo-a: schema of new", "silo-a: silo new", "10 s", "silo-b: silo new", "10 s", "web-a: frontend new", "10 s", "web-b: frontend new", "10 s"],
            await Happened());
        Assert.Equal(["new"], Directory.GetDirectories(Path.Combine(folder, "web-b/opt/releases")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_roll_ends_at_the_first_process_that_does_not_answer_and_leaves_the_others_as_they_are()
    {
        await Hosts(ill: "silo-b");
        await Publish("new");

        var (code, said) = await Roll();

        Assert.NotEqual(0, code);
        Assert.Contains("deploy/roll back", said, StringComparison.Ordinal);
        Assert.Equal(["silo-a: schema of new", "silo-a: silo new", "10 s", "silo-b: silo new"], await Happened());
    }

    [Fact]
    public async Task A_roll_is_taken_back_by_one_command_frontends_first()
    {
        await Hosts();
        await Publish("old");
        await Roll();
        await Publish("new");
        var (_, said) = await Roll();
        Assert.Contains("web-b: frontend new, before it old", said, StringComparison.Ordinal);
        File.Delete(Log);

        await Roll("back", "old");

        Assert.Equal(["web-a: frontend old", "web-b: frontend old", "silo-a: silo old", "silo-b: silo old"], (await Happened()).Where(it => it != "10 s"));
    }

    [Fact]
    public async Task A_release_that_a_host_has_is_never_written_over()
    {
        await Hosts();
        await Publish("same");
        await Roll("copy");
        await File.WriteAllTextAsync(Path.Combine(folder, "published/silo/more"), "", Ct);

        await Roll("copy");

        Assert.True(Directory.Exists(Path.Combine(folder, "silo-a/opt/releases/same/silo")));
        Assert.False(File.Exists(Path.Combine(folder, "silo-a/opt/releases/same/silo/more")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Log => Path.Combine(folder, "log");

    private Task<string[]> Happened() => File.ReadAllLinesAsync(Log, Ct);

    private async Task Publish(string release)
    {
        foreach (var part in new[] { "silo", "frontend" }) Directory.CreateDirectory(Path.Combine(folder, "published", part));
        await File.WriteAllTextAsync(Path.Combine(folder, "published/release"), release, Ct);
    }

    /// <summary>In the place of ssh, of systemd, of dotnet and of waiting: scripts that write down what is asked of them, and of which release.</summary>
    private async Task Hosts(string ill = "nobody")
    {
        await Script("ssh", $"""export HOST=$1; mkdir -p "{folder}/$HOST/opt"; exec bash -c "$(sed "s#/opt/helpnet#{folder}/$HOST/opt#g" <<<"$2")" """);
        await Script("dotnet", $"""echo "$HOST: schema of $(basename "$(dirname "$(dirname "$1")")")" >>"{Log}" """);
        await Script("sleep", $"""echo "$1 s" >>"{Log}" """);
        await Script("systemctl", $"""
            part=$2; part=$(sed 's/helpnet-//; s/@1//' <<<"$part")
            echo "$HOST: $part $(basename "$(dirname "$(readlink -f "{folder}/$HOST/opt/$part")")")" >>"{Log}"
            [ "$HOST" != {ill} ]
            """);
    }

    private async Task Script(string name, string text)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "bin")).FullName, name);
        await File.WriteAllTextAsync(file, $"#!/usr/bin/env bash\n{text}\n", Ct);
        if (OperatingSystem.IsLinux()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private async Task<(int Code, string Said)> Roll(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(RunningCluster.Scripts, "../deploy/roll"), arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["PATH"] = $"{folder}/bin:{Environment.GetEnvironmentVariable("PATH")}",
                ["PUBLISHED"] = Path.Combine(folder, "published"),
                ["SILOS"] = "silo-a silo-b",
                ["FRONTENDS"] = "web-a web-b",
                ["OWNER"] = "Host=x",
            },
        })!;
        var errors = process.StandardError.ReadToEndAsync(Ct);
        var output = await process.StandardOutput.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        return (process.ExitCode, output + await errors);
    }
}
