using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Helpnet.Testing.Postgres;

/// <summary>Debian's PostgreSQL in a temporary folder on a free port of this machine, started by the first test that asks for a database.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Owner = "postgres";
    private readonly SemaphoreSlim starting = new(1);
    private string? folder;
    private string connection = "";
    private int databases;

    /// <summary>The connection string of a new and empty database.</summary>
    public async Task<string> NewDatabase()
    {
        await starting.WaitAsync();
        try
        {
            if (folder is null) await Start();
        }
        finally
        {
            starting.Release();
        }
        var name = $"helpnet{Interlocked.Increment(ref databases)}";
        await using var source = NpgsqlDataSource.Create(connection);
        await using var create = source.CreateCommand($"CREATE DATABASE {name}");
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(connection) { Database = name, Pooling = true, MaxPoolSize = 10, ConnectionIdleLifetime = 5, ConnectionPruningInterval = 1 }
            .ToString();
    }

    public async ValueTask DisposeAsync()
    {
        if (folder is null) return;
        NpgsqlConnection.ClearAllPools();
        await Run("pg_ctl", "-D", folder, "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private async Task Start()
    {
        var fresh = Directory.CreateTempSubdirectory("helpnet-postgres-").FullName;
        if (IsRoot) await Execute("chown", Owner, fresh);
        await Run("initdb", "-D", fresh, "-U", Owner, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        var port = FreePort();
        // The log goes to a file: a server that kept our pipe open would never let the start end.
        await Run("pg_ctl", "-D", fresh, "-w", "-l", Path.Combine(fresh, "log"),
            "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={fresh} -c fsync=off -c max_connections=400", "start");
        connection = $"Host=127.0.0.1;Port={port};Username={Owner};Database=postgres;Pooling=false";
        folder = fresh;
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static Task Run(string tool, params string[] arguments)
    {
        var path = Tool(tool);
        // The server refuses to run as root.
        return IsRoot ? Execute("runuser", ["-u", Owner, "--", path, .. arguments]) : Execute(path, arguments);
    }

    private static string Tool(string name) =>
        Directory.Exists("/usr/lib/postgresql")
            && Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin", name)).Where(File.Exists).Order().LastOrDefault() is { } path
            ? path
            : throw new FileNotFoundException("These tests need Debian's package postgresql.");

    private static async Task Execute(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{Path.GetFileName(file)} {arguments.LastOrDefault()} failed: {await error}{await output}");
    }

    private static int FreePort()
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }
}
