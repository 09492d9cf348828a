using Helpnet.Grains.Mail;
using Helpnet.Silo.Mail;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Helpnet.Silo.Tests.Mail;

/// <summary>A mailer that talks to a server on this machine.</summary>
internal sealed class Sending : IAsyncDisposable
{
    private readonly SmtpMailer mailer;

    public Sending(int port, string? authority, Action<SmtpOptions>? change = null, TimeProvider? clock = null)
    {
        var options = new SmtpOptions { Host = "localhost", Port = port, UserName = "helpnet", Password = "secret", Authority = authority };
        change?.Invoke(options);
        var smtp = Options.Create(options);
        mailer = new(Letters.Writer, new(smtp), smtp, Options.Create(Letters.Sender), clock ?? TimeProvider.System, NullLogger<SmtpMailer>.Instance);
    }

    public async Task<Delivery> Send(string id = "one@tests.helpnet", string to = Letters.Ann) => (await Answer(id, to)).Delivery;

    public Task<MailAnswer> Answer(string id = "one@tests.helpnet", string to = Letters.Ann) =>
        mailer.Send(Letters.Of(MailKind.Booked, id), to, "fr", "Europe/Zurich", TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => mailer.DisposeAsync();
}
