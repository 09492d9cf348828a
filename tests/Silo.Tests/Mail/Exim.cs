using System.Diagnostics;
using System.Net.Sockets;
using Helpnet.Silo.Hosting;

namespace Helpnet.Silo.Tests.Mail;

/// <summary>Debian's mail server on a free port, delivering everything into one folder.</summary>
internal sealed class Exim : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("helpnet-exim-").FullName;
    private readonly Process process;

    private Exim(Certificate certificate)
    {
        foreach (var name in new[] { "", "spool", "log", "mail" }) Open(System.IO.Directory.CreateDirectory(Path.Combine(folder, name)).FullName);
        Open(Path.GetDirectoryName(certificate.Public)!);
        var config = Path.Combine(folder, "exim.conf");
        File.WriteAllText(config, Config(certificate));
        process = Process.Start(new ProcessStartInfo("/usr/sbin/exim4", ["-C", config, "-bdf"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
    }

    public int Port { get; } = FreePort.Find();

    public static async Task<Exim> Start(Certificate certificate)
    {
        var exim = new Exim(certificate);
        await Until(async () =>
        {
            if (exim.process.HasExited) throw new InvalidOperationException(await exim.process.StandardError.ReadToEndAsync());
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync("127.0.0.1", exim.Port);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        });
        return exim;
    }

    /// <summary>Waits for the mails in the folder to be <paramref name="count"/>.</summary>
    public async Task<IReadOnlyList<string>> Delivered(int count)
    {
        var arrived = Path.Combine(folder, "mail", "new");
        await Until(() => Task.FromResult(System.IO.Directory.Exists(arrived) && System.IO.Directory.GetFiles(arrived).Length >= count));
        return System.IO.Directory.GetFiles(arrived);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    private static async Task Until(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var glance = new PeriodicTimer(Glance);
        while (!await condition()) await glance.WaitForNextTickAsync(patience.Token);
    }

    /// <summary>The server works under another name than this process.</summary>
    private static void Open(string path)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, (UnixFileMode)0b111_111_111);
    }

    private string Config(Certificate certificate)
    {
        var user = Environment.UserName == "root" ? "Debian-exim" : Environment.UserName;
        return $$$$"""
            exim_user = {{{{user}}}}
            primary_hostname = localhost
            spool_directory = {{{{folder}}}}/spool
            log_file_path = {{{{folder}}}}/log/%slog
            pid_file_path = {{{{folder}}}}/spool/pid
            local_interfaces = 127.0.0.1
            daemon_smtp_ports = {{{{Port}}}}
            tls_advertise_hosts = *
            tls_certificate = {{{{certificate.Public}}}}
            tls_privatekey = {{{{certificate.Private}}}}
            auth_advertise_hosts = ${if eq{$tls_in_cipher}{}{}{*}}
            acl_smtp_rcpt = recipient
            keep_environment =
            host_lookup =
            begin acl
            recipient:
              accept authenticated = *
                     domains = clients.example
              deny message = not for us
            begin routers
            all:
              driver = accept
              transport = folder
            begin transports
            folder:
              driver = appendfile
              directory = {{{{folder}}}}/mail
              maildir_format
              create_directory
              mode = 0644
              directory_mode = 0777
              user = {{{{user}}}}
            begin authenticators
            plain:
              driver = plaintext
              public_name = PLAIN
              server_prompts = :
              server_condition = ${if and{{eq{$auth2}{helpnet}}{eq{$auth3}{secret}} }}
              server_set_id = $auth2

            """;
    }
}
