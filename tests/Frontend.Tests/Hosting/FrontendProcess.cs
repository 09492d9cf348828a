using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace Helpnet.Frontend.Tests.Hosting;

/// <summary>The built Frontend as a process of its own, as an operator starts it.</summary>
internal sealed class FrontendProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    private readonly StringBuilder errors = new();

    private FrontendProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Client { get; private set; } = null!;

    public static FrontendProcess Start(string folder, string environment, params string[] settings)
    {
        var dll = Path.Combine(AppContext.BaseDirectory.Replace("tests/Frontend.Tests", "src/Frontend", StringComparison.Ordinal), "Helpnet.Frontend.dll");
        var start = new ProcessStartInfo(
            "dotnet", [dll, "--urls", "http://127.0.0.1:0", $"--Helpnet:Data={folder}", "--StripeStandIn:Port=0", $"--environment={environment}", .. settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Sources.Folder,
        };
        return new(Process.Start(start)!);
    }

    /// <summary>Waits until it says where it listens.</summary>
    public async Task<FrontendProcess> Up()
    {
        using var patience = new CancellationTokenSource(Patience);
        await foreach (var line in lines.Reader.ReadAllAsync(patience.Token))
        {
            var at = line.IndexOf(Listening, StringComparison.Ordinal);
            if (at < 0) continue;
            Client = new() { BaseAddress = new(line[(at + Listening.Length)..].Trim()), Timeout = TimeSpan.FromSeconds(30) };
            return this;
        }
        throw new InvalidOperationException($"It ended before it listened. {errors}");
    }

    /// <summary>Waits until it ends by itself.</summary>
    public async Task<(int Code, string Errors)> End()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, errors.ToString());
    }

    /// <summary>Ends it as a loss of power would: SIGKILL.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    private void Take(string? line)
    {
        if (line is null) lines.Writer.TryComplete();
        else lines.Writer.TryWrite(line);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (!process.HasExited) await Kill();
        process.Dispose();
    }
}
