using System.Text;
using System.Text.Json;
using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;
using Helpnet.Testing.Fakes;
using Helpnet.Testing.Payments;

namespace Helpnet.Grains.Tests.Payments;

/// <summary>Laws 4 and 5 with a process that dies between any two writes after the provider's message has come. The provider says it once.</summary>
public sealed class MessageCrashTests
{
    private static readonly PaymentTerms Terms = new(APractice.Hour.Gross, "acct_1", "en", "https://helpnet.invalid/back");

    private readonly PlayedProvider provider = new();
    private HelpnetCluster helpnet = null!;

    [Fact]
    public async Task Killed_between_any_two_writes_a_message_that_was_received_ends_as_paid_although_it_never_comes_again()
    {
        await using var cluster = helpnet = await HelpnetCluster.Start(services: s => s.AddPlayedProvider(provider));

        var writes = await helpnet.AtEveryWrite(PaidAtTheProvider, Happen, async message =>
        {
            // Only who was not told 200 says it again.
            if (!message.IsReceived) await Receive(message);
            await helpnet.Until(() => IsPaid(message), step: 3);
            Assert.Equal(1, provider.Kept(message.Appointment));
        });

        Assert.True(writes >= 6, $"Only {writes} writes were seen.");
    }

    private async Task Happen(Message message)
    {
        await Receive(message);
        await helpnet.Until(() => IsPaid(message), step: 3);
    }

    private async Task Receive(Message message)
    {
        var at = helpnet.Clock.GetUtcNow();
        var receipt = await helpnet.Grain<IWebhooksGrain>(0L).Receive([.. Encoding.UTF8.GetBytes(message.Body)], SignedMessages.Sign(message.Body, at));
        Assert.Equal(WebhookReceipt.Kept, receipt);
        message.IsReceived = true;
    }

    /// <summary>Asks the file: whoever asks the grain wakes it. The message's own row is worked off as well.</summary>
    private async Task<bool> IsPaid(Message message) =>
        (await helpnet.Stored<PaymentState>("payment", message.Appointment)).Checkouts.Single().Status is CheckoutStatus.Paid
        && (await helpnet.Service<IWebhookInbox>().Due(WebhookShards.Of(message.News), DateTimeOffset.MaxValue, 10, CancellationToken.None))
            .All(row => row.News.Id != message.News.Id);

    /// <summary>Paid on a page that we would not ask about for another day.</summary>
    private async Task<Message> PaidAtTheProvider()
    {
        var (appointment, now) = (Guid.NewGuid(), helpnet.Clock.GetUtcNow());
        var reference = PaymentRules.Reference(appointment);
        var opened = await provider.Open(
            new($"{appointment}", reference, Terms.Account, Terms.Gross, "en", Terms.ReturnUrl, now.AddHours(1)), CancellationToken.None);
        var open = new PaymentState().Apply(new CheckoutAsked(Terms, now, now.AddHours(1)))
            .Apply(new CheckoutMoved(1, 0, CheckoutStatus.Open, opened.Value, now));
        await helpnet.Seed("payment", appointment, open with { MovedAt = 0, Checkouts = [open.Checkouts[0] with { AskAt = now.AddDays(1) }] });
        provider.PayAll();
        return new(appointment, new($"evt_{appointment:n}", WebhookKind.Checkout, Terms.Account, opened.Value.Id, reference));
    }

    private sealed record Message(Guid Appointment, WebhookEvent News)
    {
        public bool IsReceived { get; set; }

        public string Body { get; } = JsonSerializer.Serialize(new
        {
            id = News.Id,
            type = "checkout.session.completed",
            account = News.Account,
            data = new { @object = new { id = News.Object, client_reference_id = News.Reference } },
        });
    }
}
