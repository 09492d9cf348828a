using System.Net;
using Helpnet.Grains.Payments;
using Helpnet.Testing.Payments;

namespace Helpnet.Frontend.Tests.Webhooks;

public sealed class WebhookTests(WebhookHost host) : IClassFixture<WebhookHost>
{
    private const string Unknown = """{"id":"evt_0","object":"event","type":"customer.created","data":{"object":{"id":"cus_1"}}}""";

    [Fact]
    public async Task A_body_that_is_too_large_is_turned_away_unread() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await host.Genuine(Unknown + new string(' ', 256 * 1024)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("t=1,v1=00")]
    public async Task A_message_without_a_good_signature_is_turned_away(string? signature) =>
        Assert.Equal(HttpStatusCode.BadRequest, await host.Post(Unknown, signature));

    [Fact]
    public async Task A_genuine_message_that_says_nothing_to_us_is_accepted() => Assert.Equal(HttpStatusCode.OK, await host.Genuine(Unknown));

    [Fact]
    public async Task A_message_about_somebody_unknown_is_accepted_and_changes_nothing()
    {
        Assert.Equal(HttpStatusCode.OK, await host.Genuine(Checkout("evt_unknown", "completed", "cs_unknown", "not an appointment")));
        Assert.Equal(HttpStatusCode.OK, await host.Genuine("""{"id":"evt_nobody","type":"v2.core.account.updated","related_object":{"id":"acct_nobody"}}"""));
    }

    [Fact]
    public async Task Doubled_and_reordered_messages_keep_one_payment_and_give_it_back_once()
    {
        var payment = new APayment(host.Helpnet);
        var checkout = await payment.Open();
        var (id, reference) = ($"evt_{payment.Appointment:n}", $"{payment.Appointment:n}");
        host.Provider.PayAll();

        // The expiry, which can't be true any more, comes first; then the payment, three times, twice under one id.
        foreach (var (number, what) in new[] { (1, "expired"), (2, "completed"), (2, "completed"), (3, "async_payment_succeeded") })
            Assert.Equal(HttpStatusCode.OK, await host.Genuine(Checkout($"{id}_{number}", what, checkout, reference)));
        await payment.IsPaid();
        await payment.GiveBack();
        await payment.IsGivenBack();
        Assert.Equal(HttpStatusCode.OK, await host.Genuine(Checkout($"{id}_4", "completed", checkout, reference)));

        await payment.IsGivenBack();
        Assert.Equal((0, 1), (host.Provider.Kept(payment.Appointment), host.Provider.Returned(payment.Appointment)));
    }

    [Fact]
    public async Task A_message_about_a_counsellors_account_makes_it_ready_without_anybody_asking()
    {
        var counsellor = Guid.NewGuid();
        var account = await APayment.AccountOf(host.Helpnet, counsellor);
        host.Helpnet.As(counsellor);
        var payouts = host.Helpnet.Grain<IPayoutsGrain>(counsellor);
        Assert.False((await payouts.View()).Value.CanBePaid);

        var message = $$$"""{"id":"evt_{{{account}}}","type":"v2.core.account[requirements].updated","related_object":{"id":"{{{account}}}"}}""";
        Assert.Equal(HttpStatusCode.OK, await host.Genuine(message));

        await host.Helpnet.Until(async () => (await payouts.View()).Value.CanBePaid);
    }

    private static string Checkout(string id, string what, string checkout, string reference) =>
        $$$$"""
        {"id":"{{{{id}}}}","type":"checkout.session.{{{{what}}}}","account":"acct_1",
        "data":{"object":{"id":"{{{{checkout}}}}","client_reference_id":"{{{{reference}}}}"}}}
        """;
}
