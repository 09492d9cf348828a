using Helpnet.Grains.Accounts;
using Microsoft.Extensions.Logging;

namespace Helpnet.Grains.Mail;

/// <summary>
/// Sends letters one after the other. Each is claimed before, so that nothing is sent of which nothing can be written, and what became of it is written
/// down before the next.
/// </summary>
internal sealed class MailRound(IGrainFactory grains, IMailLog rows, IMailer mailer, MailTurn turn, TimeProvider clock, ILogger<MailRound> log)
{
    private const string NoZone = "UTC";

    private readonly Queue<string> taken = [];

    public async Task Send(IReadOnlyList<MailRow> letters, CancellationToken ct)
    {
        var closed = false;
        foreach (var row in letters)
        {
            ct.ThrowIfCancellationRequested();
            if (row.Letter.Until <= clock.GetUtcNow())
            {
                await rows.Withdrawn(row.Letter.MessageId, clock.GetUtcNow(), ct);
                continue;
            }
            (MailAnswer Answer, string? Address)? tried = closed ? (Delivery.Closed, null) : await Send(row, ct);
            if (tried is not { } known) continue;
            closed = known.Answer.Delivery is Delivery.Closed;
            await Write(row, known.Answer, known.Address);
        }
    }

    /// <summary>Writes down what the mail server has taken; what could not be written is tried again before anything else is sent.</summary>
    public async Task WriteTaken()
    {
        while (taken.TryPeek(out var id))
        {
            await rows.Sent(id, clock.GetUtcNow());
            taken.Dequeue();
        }
    }

    /// <returns>Null when the letter is not to be sent any more, or by somebody else.</returns>
    private async Task<(MailAnswer Answer, string? Address)?> Send(MailRow row, CancellationToken ct)
    {
        var letter = row.Letter;
        string? known = null;
        try
        {
            var contact = letter.Account is { } account ? await grains.GetGrain<IContactGrain>(account).Contact() : null;
            if ((letter.Address ?? contact?.Address) is not { } address) return (Delivery.Rejected, null);
            known = address;
            using var mine = await turn.Take(ct);
            // Not cut short: nobody would know whether the claim stands.
            if (!await rows.Claim(letter.MessageId, row.At, clock.GetUtcNow() + MailPatience.OnItsWay, CancellationToken.None)) return null;
            return (await mailer.Send(letter, address, contact?.Language ?? letter.Language, contact?.Zone ?? NoZone, ct), address);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // Whatever one letter trips over must not hold up those behind it.
            log.Failed(e, letter.MessageId);
            return (Delivery.TryLater, known);
        }
    }

    private Task Write(MailRow row, MailAnswer answer, string? address)
    {
        var id = row.Letter.MessageId;
        var now = clock.GetUtcNow();
        switch (answer.Delivery)
        {
            case Delivery.Delivered:
                taken.Enqueue(id);
                return WriteTaken();
            case Delivery.Closed:
                return rows.Later(id, row.Attempts, now + MailPatience.WhenClosed);
            case Delivery.TryLater when MailPatience.Next(row.Attempts + 1, row.TakenAt, now) is { } next:
                return rows.Later(id, row.Attempts + 1, next);
            default:
                log.GivenUp(id, row.Letter.Kind, answer.Delivery);
                return rows.Dead(id, answer.Code, address is null ? null : MailReferences.OfAddress(address), now);
        }
    }
}
