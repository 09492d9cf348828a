using System.Diagnostics;
using Helpnet.Load.Cluster;

namespace Helpnet.Cluster.Tests;

/// <summary>What operators copy from <c>deploy</c> is understood by the programs it is for.</summary>
public sealed class DeployTests : IDisposable
{
    private static readonly string Deploy = Path.Combine(RunningCluster.Scripts, "../deploy");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private readonly string folder = Directory.CreateTempSubdirectory("helpnet-deploy-").FullName;

    [Theory]
    [InlineData("helpnet-silo@.service")]
    [InlineData("helpnet-frontend@.service")]
    public async Task Systemd_finds_nothing_to_say_about_a_unit(string unit)
    {
        // Where dotnet is differs from host to host.
        var copy = await Copy(unit, text => text.Replace("/usr/bin/dotnet", "/bin/sh", StringComparison.Ordinal));

        Assert.Equal((0, ""), await Run("systemd-analyze", "verify", "--man=no", copy));
    }

    [Theory]
    [InlineData("helpnet-silo@.service")]
    [InlineData("helpnet-frontend@.service")]
    public async Task A_process_that_ended_while_it_started_is_not_waited_for(string unit)
    {
        var line = (await File.ReadAllLinesAsync(Path.Combine(Deploy, unit), Ct)).Single(it => it.StartsWith("ExecStartPost=", StringComparison.Ordinal));
        var wait = line[(line.IndexOf('\'') + 1)..^1].Replace("$$", "$", StringComparison.Ordinal);
        using var ended = Process.Start("true")!;
        await ended.WaitForExitAsync(Ct);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(30));

        // Systemd tells which process it started; the address is one where nobody answers.
        var waiting = Run("/usr/bin/env", $"MAINPID={ended.Id}", "ASPNETCORE_URLS=http://127.0.0.1:1", "Silo__AdminPort=1", "/bin/sh", "-c", wait);

        Assert.Equal((1, ""), await waiting.WaitAsync(patience.Token));
    }

    [Fact]
    public async Task HAProxy_finds_nothing_to_say_about_its_configuration()
    {
        foreach (var kind in new[] { "authority", "frontend" }) await Run(Path.Combine(RunningCluster.Scripts, "certificates"), kind, folder);
        // As the proxy wants it: the certificate, and its key behind it.
        var pem = Path.Combine(folder, "frontend.pem");
        await File.AppendAllTextAsync(pem, await File.ReadAllTextAsync(Path.Combine(folder, "frontend.key"), Ct), Ct);
        var copy = await Copy("haproxy.cfg", text => text.Replace("/etc/haproxy/helpnet.pem", pem, StringComparison.Ordinal));

        Assert.Equal((0, ""), await Run("/usr/sbin/haproxy", "-c", "-q", "-f", copy));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> Copy(string file, Func<string, string> change)
    {
        var copy = Path.Combine(folder, file);
        await File.WriteAllTextAsync(copy, change(await File.ReadAllTextAsync(Path.Combine(Deploy, file), Ct)), Ct);
        return copy;
    }

    private static async Task<(int Code, string Said)> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        return (process.ExitCode, output + await errors);
    }
}
