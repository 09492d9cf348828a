using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Helpnet.Load.Cluster;

namespace Helpnet.Cluster.Tests;

/// <summary>What operators copy from <c>deploy</c> is understood by the programs it is for.</summary>
public sealed class DeployTests(OneCluster cluster) : IDisposable
{
    private static readonly string Deploy = Path.Combine(RunningCluster.Scripts, "../deploy");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private readonly string folder = Directory.CreateTempSubdirectory("helpnet-deploy-").FullName;

    [Theory]
    [InlineData("helpnet-silo@.service")]
    [InlineData("helpnet-frontend@.service")]
    [InlineData("helpnet-backup.service")]
    [InlineData("helpnet-backup.timer")]
    public async Task Systemd_finds_nothing_to_say_about_a_unit(string unit)
    {
        // A timer is looked at together with what it starts.
        await Copy("helpnet-backup.service", text => text);
        // Where dotnet is differs from host to host.
        var copy = await Copy(unit, text => text.Replace("/usr/bin/dotnet", "/bin/sh", StringComparison.Ordinal));

        Assert.Equal((0, ""), await Run("systemd-analyze", "verify", "--man=no", copy));
    }

    [Theory]
    [InlineData("helpnet-silo@.service")]
    [InlineData("helpnet-frontend@.service")]
    public async Task A_process_that_ended_while_it_started_is_not_waited_for(string unit)
    {
        using var ended = Process.Start("true")!;
        await ended.WaitForExitAsync(Ct);

        // Systemd tells which process it started; the address is one where nobody answers.
        Assert.Equal((1, ""), await UntilItAnswers(unit, $"MAINPID={ended.Id}", "ASPNETCORE_URLS=http://127.0.0.1:1", "Silo__AdminPort=1"));
    }

    [Fact]
    public async Task A_silo_and_a_frontend_that_answer_have_started()
    {
        var (silo, frontend) = (cluster.Processes.Running("silo")[0], cluster.Processes.Running("frontend")[0]);
        var admin = new Uri(cluster.Processes.AddressOf(silo));

        Assert.Equal((0, ""), await UntilItAnswers("helpnet-silo@.service", $"MAINPID={Environment.ProcessId}", $"Silo__AdminPort={admin.Port}"));
        Assert.Equal((0, ""), await UntilItAnswers(
            "helpnet-frontend@.service", $"MAINPID={Environment.ProcessId}", $"ASPNETCORE_URLS={cluster.Processes.AddressOf(frontend)};http://127.0.0.1:1"));
    }

    [Theory]
    [InlineData("helpnet-silo@.service", "Silo__AdminAddress=fd00::1", "http://[fd00::1]:8081/health/ready")]
    [InlineData("helpnet-silo@.service", "Silo__AdminAddress=10.0.0.1", "http://10.0.0.1:8081/health/ready")]
    [InlineData("helpnet-frontend@.service", "ASPNETCORE_URLS=http://[fd00::1]:5000/;http://10.0.0.1:5000", "http://[fd00::1]:5000/health/ready")]
    public async Task A_unit_asks_the_address_that_it_was_given(string unit, string setting, string asked)
    {
        // In the place of curl: it says where it was sent.
        await Program("curl", "for last; do :; done; echo \"$last\"");

        var (_, said) = await UntilItAnswers(unit, $"MAINPID={Environment.ProcessId}", setting, $"PATH={folder}:/usr/bin:/bin");

        Assert.Equal(asked, said.Trim());
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

    [Fact]
    public async Task The_proxy_lets_the_authority_of_its_certificate_through_and_sends_everybody_else_to_https()
    {
        using var certbot = new TcpListener(IPAddress.Loopback, 0);
        certbot.Start();
        var port = FreePort();
        var text = await File.ReadAllTextAsync(Path.Combine(Deploy, "haproxy.cfg"), Ct);
        var open = string.Join('\n', text.Split('\n').SkipWhile(line => line != "defaults").TakeWhile(line => line != "frontend https"))
            .Replace("bind :80", $"bind 127.0.0.1:{port}", StringComparison.Ordinal)
            .Replace("127.0.0.1:8888", $"127.0.0.1:{((IPEndPoint)certbot.LocalEndpoint).Port}", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(folder, "open.cfg"), $"{open}\n", Ct);
        using var proxy = Process.Start(new ProcessStartInfo("/usr/sbin/haproxy", ["-db", "-q", "-f", Path.Combine(folder, "open.cfg")]))!;
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new($"http://127.0.0.1:{port}") };
        try
        {
            using var page = await Answered(browser, "/help");
            Assert.Equal("https", page.Headers.Location?.Scheme);
            // Nobody waits for it: a proxy that does not ask it answers by itself.
            _ = Prove(certbot);
            using var answer = await browser.GetAsync(new Uri("/.well-known/acme-challenge/x", UriKind.Relative), Ct);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        finally
        {
            proxy.Kill();
            await proxy.WaitForExitAsync(Ct);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Runs what systemd runs until a process answers.</summary>
    private static async Task<(int Code, string Said)> UntilItAnswers(string unit, params string[] settings)
    {
        var line = (await File.ReadAllLinesAsync(Path.Combine(Deploy, unit), Ct)).Single(it => it.StartsWith("ExecStartPost=", StringComparison.Ordinal));
        var wait = line[(line.IndexOf('\'') + 1)..^1].Replace("$$", "$", StringComparison.Ordinal).Replace("%%", "%", StringComparison.Ordinal);
        // One that would wait for ever is told apart by its code: 124.
        return await Run("timeout", ["30", "/usr/bin/env", .. settings, "/bin/sh", "-c", wait]);
    }

    private static async Task<HttpResponseMessage> Answered(HttpClient browser, string path)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            try
            {
                return await browser.GetAsync(new Uri(path, UriKind.Relative), Ct);
            }
            catch (HttpRequestException)
            {
                await pause.WaitForNextTickAsync(Ct);
            }
        }
    }

    private static async Task Prove(TcpListener certbot)
    {
        using var asked = await certbot.AcceptSocketAsync(Ct);
        await asked.SendAsync("HTTP/1.0 200 OK\r\n\r\nproof"u8.ToArray(), Ct);
    }

    private static int FreePort()
    {
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        return ((IPEndPoint)port.LocalEndpoint).Port;
    }

    private async Task Program(string name, string text)
    {
        var file = Path.Combine(folder, name);
        await File.WriteAllTextAsync(file, $"#!/bin/sh\n{text}\n", Ct);
        if (OperatingSystem.IsLinux()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

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
