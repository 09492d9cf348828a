using Helpnet.Grains.Mail;
using MailKit;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Helpnet.Silo.Mail;

/// <summary>Sends one mail after the other over one connection, which is closed when nothing is to be sent.</summary>
internal sealed class SmtpMailer(
    MailWriter writer, SmtpConnection connection, IOptions<SmtpOptions> options, IOptions<MailOptions> sender, TimeProvider clock, ILogger<SmtpMailer> log)
    : IMailer, IAsyncDisposable
{
    private readonly SemaphoreSlim one = new(1);
    private ITimer? idle;

    public async Task<MailAnswer> Send(Letter letter, string address, string language, string zone, CancellationToken ct)
    {
        using var mail = writer.Write(letter, address, language, zone);
        await one.WaitAsync(ct);
        try
        {
            // A mail on its way is not called back: nobody would know whether it has arrived.
            using var patience = new CancellationTokenSource(options.Value.Timeout, clock);
            var delivery = await Deliver(letter.MessageId, mail, patience.Token);
            RestLater();
            return delivery;
        }
        finally
        {
            one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (idle is not null) await idle.DisposeAsync();
        connection.Drop();
    }

    private async Task<MailAnswer> Deliver(string messageId, MimeMessage mail, CancellationToken ct)
    {
        try
        {
            var client = await connection.Ready(ct);
            await client.SendAsync(mail, Envelope, mail.To.Mailboxes, ct);
            return Delivery.Delivered;
        }
        catch (Exception e) when (e is ServerTakesNothing or ServiceNotAuthenticatedException)
        {
            connection.Drop();
            // Not the answer itself: it may repeat the account's name.
            log.Closed((e.InnerException ?? e).GetType().Name);
            return Delivery.Closed;
        }
        catch (SmtpCommandException e)
        {
            var delivery = SmtpAnswers.Meaning(e);
            // The reply text may repeat the address, so only its code is logged.
            log.Refused(messageId, (int)e.StatusCode, delivery);
            if (e.StatusCode is SmtpStatusCode.ServiceNotAvailable || delivery is Delivery.Closed) connection.Drop();
            return new(delivery, (int)e.StatusCode);
        }
        catch (NotSupportedException)
        {
            log.Unwritable(messageId);
            return Delivery.Rejected;
        }
        catch (Exception e)
        {
            // Also when the answer to the whole mail is lost: it may go out again, under the same Message-Id.
            connection.Drop();
            log.Broken(messageId, e.GetType().Name);
            return Delivery.TryLater;
        }
    }

    private MailboxAddress Envelope => new(null, sender.Value.Bounces ?? sender.Value.From);

    private void RestLater()
    {
        idle ??= clock.CreateTimer(_ => Rest(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        idle.Change(options.Value.Idle, Timeout.InfiniteTimeSpan);
    }

    private void Rest()
    {
        // Somebody is sending: that one sets the timer again.
        if (!one.Wait(0)) return;
        try
        {
            connection.Drop();
        }
        finally
        {
            one.Release();
        }
    }
}
