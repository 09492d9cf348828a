using System.Diagnostics;
using System.Text;
using Helpnet.Journeys.Calls;

[assembly: AssemblyFixture(typeof(Helpnet.Journeys.Server.HelpnetServer))]

namespace Helpnet.Journeys.Server;

/// <summary>
/// The embedded default as a person starts it: a process of its own on a free port, with its data in a folder of its own. Journeys share it, so each
/// brings people with names nobody else has.
/// </summary>
public sealed class HelpnetServer : IHelpnet, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("helpnet-journeys-").FullName;
    private readonly StringBuilder said = new();
    private readonly Lazy<Task> up;
    private Process? process;

    public HelpnetServer()
    {
        Mails = new(Address);
        up = new(Start);
    }

    /// <summary>Where the pages are.</summary>
    public string Address { get; } = $"http://127.0.0.1:{FreePorts.Next()}";

    /// <summary>The mails it has written.</summary>
    public Mailbox Mails { get; }

    Task<string> IHelpnet.Confirmation(string to) => Mails.Link(to, "/accounts/confirm");

    /// <summary>Starts it for the first journey that needs it; others wait for the same start.</summary>
    public ValueTask Up() => new(up.Value);

    /// <summary>Starts the process on its folder and comes back when it answers.</summary>
    public async Task Start()
    {
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Repository.Frontend, "bin", configuration, "net10.0", "Helpnet.Frontend.dll")])
        {
            WorkingDirectory = Repository.Frontend,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = Address,
                ["Helpnet__Data"] = folder,
                ["Accounts__PostsPerMinute"] = "10000",
                ["StripeStandIn__Port"] = "0",
            },
        };
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await UntilItAnswers();
    }

    /// <summary>Ends the process without a word, as a power cut does.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await Kill();
        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task UntilItAnswers()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        await Poll.Until(async () =>
        {
            if (process!.HasExited) throw new InvalidOperationException($"The server did not start:\n{Said()}");
            try
            {
                return (await http.GetAsync(Address + "/accounts/sign-in")).IsSuccessStatusCode;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                return false;
            }
        }, Patience, () => $"The server does not answer:\n{Said()}");
    }

    private void Note(string? line)
    {
        lock (said) said.AppendLine(line);
    }

    private string Said()
    {
        lock (said) return said.ToString();
    }
}
