using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Helpnet.Load.Cluster;

/// <summary>One silo and one frontend with the settings of a running cluster and a database of their own.</summary>
internal sealed class SmallInstallation : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly RunningCluster like;
    private readonly string database;
    private readonly List<Process> processes = [];

    private SmallInstallation(RunningCluster like, string database) => (this.like, this.database) = (like, database);

    /// <summary>Where its frontend is.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Comes back when both answer.</summary>
    /// <param name="like">The cluster whose settings it has.</param>
    /// <param name="database">The name of its database on the same server.</param>
    /// <param name="mails">The folder for its mails.</param>
    public static async Task<SmallInstallation> Start(RunningCluster like, string database, string mails)
    {
        var it = new SmallInstallation(like, database);
        try
        {
            var admin = FreePort();
            await it.Start("Silo", $"http://127.0.0.1:{admin}",
                $"ConnectionStrings__Helpnet={it.As("silo")}", $"Mail__Folder={mails}", "Silo__Name=silo",
                $"Silo__Port={FreePort()}", $"Silo__GatewayPort={FreePort()}", "Silo__Address=127.0.0.1", "Silo__AdminAddress=127.0.0.1", $"Silo__AdminPort={admin}");
            it.Address = $"http://127.0.0.1:{FreePort()}";
            await it.Start("Frontend", it.Address,
                $"ConnectionStrings__Cluster={it.As("frontend")}", $"ASPNETCORE_URLS={it.Address}",
                $"ASPNETCORE_CONTENTROOT={Path.Combine(Repository.Root, "src/Frontend")}");
            return it;
        }
        catch
        {
            await it.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    private async Task Start(string part, string address, params string[] settings)
    {
        const string Script = "source \"$1\"; declare -n all=$2; shift 2; exec env \"${all[@]}\" \"$@\"";
        string[] arguments = ["-c", Script, "bash", like.SettingsFile, $"{part.ToLowerInvariant()}_settings", .. settings, "dotnet", Repository.Dll(part)];
        var process = Process.Start(new ProcessStartInfo("bash", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        processes.Add(process);
        var errors = process.StandardError.ReadToEndAsync();
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();

        using var http = new HttpClient();
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        var begun = Stopwatch.GetTimestamp();
        while (!await Answers(http, address))
        {
            if (process.HasExited) throw new InvalidOperationException($"The {part} has stopped: {await errors}");
            if (Stopwatch.GetElapsedTime(begun) > Patience) throw new TimeoutException($"The {part} does not answer.");
            await pause.WaitForNextTickAsync();
        }
    }

    private static async Task<bool> Answers(HttpClient http, string address)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"{address}/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private string As(string role) =>
        new NpgsqlConnectionStringBuilder(like.Database) { Database = database, Username = role, MaxPoolSize = 4, Pooling = true }.ToString();

    private static int FreePort()
    {
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        return ((IPEndPoint)port.LocalEndpoint).Port;
    }
}
