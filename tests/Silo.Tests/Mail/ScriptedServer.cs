using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Helpnet.Silo.Tests.Mail;

/// <summary>A mail server that says what a test wants it to say. It speaks in clear first and knows STARTTLS, AUTH PLAIN and one mail at a time.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    public const string Hang = "";
    public const string HangUp = "\0";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource over = new();
    private readonly ConcurrentBag<Task> talks = [];
    private readonly Task accepting;

    public ScriptedServer(Certificate certificate)
    {
        Certificate = certificate;
        listener.Start();
        accepting = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public bool OffersStartTls { get; init; } = true;

    /// <summary>The answer to a line such as <c>RCPT TO:...</c>, to the end of a mail as <c>.</c>, or null for the usual one.</summary>
    public Func<string, string?> Script { get; set; } = _ => null;

    public ConcurrentQueue<string> Lines { get; } = [];

    /// <summary>Whole mails, their headers included.</summary>
    public ConcurrentQueue<string> Mails { get; } = [];

    public int Connections { get; private set; }

    private Certificate Certificate { get; }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Stop();
        await Task.WhenAll([accepting, .. talks]).ContinueWith(_ => { }, TaskScheduler.Default);
        over.Dispose();
    }

    private async Task Accept()
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync(over.Token);
            Connections++;
            talks.Add(Talk(client));
        }
    }

    private async Task Talk(TcpClient client)
    {
        using var _ = client;
        Stream stream = client.GetStream();
        await Say(stream, "220 localhost");
        while (await Line(stream) is { } line)
        {
            Lines.Enqueue(line);
            var answer = Script(line) ?? Usual(line);
            if (answer is HangUp) return;
            if (answer is not Hang) await Say(stream, answer);
            if (answer.StartsWith("421", StringComparison.Ordinal)) return;
            if (line == "STARTTLS")
            {
                var tls = new SslStream(stream);
                await tls.AuthenticateAsServerAsync(Certificate.Own);
                stream = tls;
            }
            if (line != "DATA" || !answer.StartsWith("354", StringComparison.Ordinal)) continue;

            var mail = new StringBuilder();
            while (await Line(stream) is { } text and not ".") mail.AppendLine(text);
            Mails.Enqueue(mail.ToString());
            answer = Script(".") ?? "250 taken";
            if (answer is HangUp) return;
            if (answer is not Hang) await Say(stream, answer);
        }
    }

    private string Usual(string line) => line.Split(' ')[0] switch
    {
        "EHLO" => OffersStartTls ? "250-localhost\r\n250-AUTH PLAIN\r\n250 STARTTLS" : "250-localhost\r\n250 AUTH PLAIN",
        "STARTTLS" => "220 go",
        "AUTH" => "235 in",
        "DATA" => "354 go",
        _ => "250 ok",
    };

    private async Task Say(Stream stream, string answer) => await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), over.Token);

    private async Task<string?> Line(Stream stream)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, over.Token) == 1)
            if (one[0] == '\n') return line.ToString().TrimEnd('\r');
            else line.Append((char)one[0]);
        return null;
    }
}
