using System.Diagnostics;
using System.Text;

namespace Helpnet.Load.Cluster;

/// <summary>A cluster as <c>scripts/cluster</c> brings it up, in a folder of its own, to be broken on purpose.</summary>
public sealed class RunningCluster : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"helpnet-cluster-{Guid.NewGuid():n}"[..24]);
    private readonly StringBuilder said = new();
    private readonly TaskCompletionSource<string> up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? script;

    /// <summary>Where the operators' scripts are.</summary>
    public static string Scripts { get; } = Path.Combine(Repository.Root, "scripts");

    /// <summary>The entrance: HAProxy in front of the frontends.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Where mails are written.</summary>
    public string Mails => Path.Combine(folder, "mail");

    /// <summary>Where the mails were written that the demo people got when they were made.</summary>
    public string SeedMails => Path.Combine(folder, "seed", "mail");

    /// <summary>Where the payment provider's stand-in keeps what it knows.</summary>
    public string ProviderFile => Path.Combine(folder, "seed", "stand-in.json");

    /// <summary>The settings that its silos and frontends are started with, for a shell to read.</summary>
    internal string SettingsFile => Path.Combine(folder, "settings");

    /// <summary>The connection string of the database's owner.</summary>
    public string Database => $"Host=127.0.0.1;Port={Setting("database_port")};Database=helpnet;Username=owner;Pooling=false";

    /// <summary>How many silos there are to be.</summary>
    public int Silos { get; private set; }

    /// <summary>Settings that all processes get besides their own, as environment variables.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Starts everything and comes back when it answers.</summary>
    public async Task Start(int silos, int frontends)
    {
        Silos = silos;
        script = Process.Start(Script("--silos", $"{silos}", "--frontends", $"{frontends}", "--port", "0", "--no-build"))!;
        script.OutputDataReceived += (_, line) => Note(line.Data);
        script.ErrorDataReceived += (_, line) => Note(line.Data);
        script.BeginOutputReadLine();
        script.BeginErrorReadLine();
        _ = script.WaitForExitAsync().ContinueWith(_ => up.TrySetException(new InvalidOperationException($"The cluster did not come up:\n{Said()}")), TaskScheduler.Default);
        Address = await up.Task.WaitAsync(Patience);
    }

    /// <summary>The address of one of the frontends that run now, past the proxy; the oldest is 1.</summary>
    public string Frontend(int number) => AddressOf(Running("frontend")[number - 1]);

    /// <summary>The address of a frontend, or of a silo's admin listener.</summary>
    public string AddressOf(string name) => $"http://{Read($"{name}.at")}";

    /// <summary>The address of the admin listener of a silo or of a frontend.</summary>
    public string AdminOf(string name) => $"http://{Read($"{name}.admin")}";

    /// <summary>The processes of a kind that run now, the oldest first.</summary>
    public IReadOnlyList<string> Running(string kind) =>
    [
        .. Directory.GetFiles(Path.Combine(folder, "run"), $"{kind}-*.pid").Where(IsAlive).Select(file => Path.GetFileNameWithoutExtension(file))
            .OrderBy(name => int.Parse(name[(kind.Length + 1)..], null)),
    ];

    /// <summary>kill -9.</summary>
    public Task Kill(string name) => Do("--kill", name);

    /// <summary>Stops it as an operator would, and comes back when it is gone.</summary>
    public Task Drain(string name) => Do("--drain", name);

    /// <summary>Stops it as an operator would, starts it again on its own ports, and comes back when it is ready.</summary>
    public Task Restart(string name) => Do("--restart", name);

    /// <summary>Adds one and comes back when it is ready.</summary>
    public Task Add(string kind) => Do("--add", kind);

    /// <summary>SIGSTOP, and comes back when none of its threads runs any more: a busy machine lets some of them answer once more.</summary>
    public async Task Freeze(string name)
    {
        await Signal(name, "STOP");
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!Directory.GetDirectories($"/proc/{Read($"{name}.pid")}/task").All(IsStopped)) await pause.WaitForNextTickAsync();
    }

    /// <summary>SIGCONT.</summary>
    public Task Thaw(string name) => Signal(name, "CONT");

    /// <summary>Cuts a silo off from all others; it still reaches everything else, the database above all.</summary>
    public Task CutOff(string silo) => Do("--part", silo);

    /// <summary>Lets a silo that was cut off reach the others again.</summary>
    public Task Rejoin(string silo) => Do("--join", silo);

    /// <summary>Cuts what two silos say to each other; both still reach everything else.</summary>
    public Task Part(string one, string other) => Do("--part", $"{one},{other}");

    /// <summary>Lets two silos reach each other again.</summary>
    public Task Join(string one, string other) => Do("--join", $"{one},{other}");

    /// <summary>What a process has written.</summary>
    public string Log(string name) => File.ReadAllText(Path.Combine(folder, "logs", $"{name}.log"));

    public async ValueTask DisposeAsync()
    {
        if (script is null) return;
        if (!script.HasExited)
        {
            await Run(new("kill", ["-TERM", $"{script.Id}"]));
            await script.WaitForExitAsync();
        }
        script.Dispose();
    }

    private static bool IsStopped(string thread)
    {
        try
        {
            return File.ReadAllText(Path.Combine(thread, "status")).Contains("State:\tT", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // The thread has ended.
            return true;
        }
    }

    private Task Signal(string name, string signal) => Run(new("kill", [$"-{signal}", Read($"{name}.pid")]));

    private Task Do(string what, string name) => Run(Script(what, name));

    private ProcessStartInfo Script(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Scripts, "cluster"), [.. arguments, "--folder", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["CONFIGURATION"] = Repository.Configuration, ["POSTS_PER_MINUTE"] = "100000" },
        };
        foreach (var (name, value) in Settings) start.Environment[name] = value;
        return start;
    }

    private static async Task Run(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', start.ArgumentList)}: {await errors}");
    }

    private static bool IsAlive(string file)
    {
        var status = $"/proc/{File.ReadAllText(file).Trim()}/status";
        return File.Exists(status) && !File.ReadAllText(status).Contains("State:\tZ", StringComparison.Ordinal);
    }

    private string Read(string file) => File.ReadAllText(Path.Combine(folder, "run", file)).Trim();

    private string Setting(string name) => File.ReadLines(SettingsFile).Select(line => line.Split([' ', '='], 4))
        .First(parts => parts.Length == 4 && parts[2] == name)[3].Trim('"');

    private void Note(string? line)
    {
        const string Entrance = "Helpnet: ";
        if (line is null) return;
        lock (said) said.AppendLine(line);
        if (line.StartsWith(Entrance, StringComparison.Ordinal)) up.TrySetResult(line[Entrance.Length..]);
    }

    private string Said()
    {
        lock (said) return said.ToString();
    }
}
