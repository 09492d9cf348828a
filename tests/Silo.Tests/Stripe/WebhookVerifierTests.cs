using System.Security.Cryptography;
using System.Text;
using Helpnet.Grains.Payments;
using Helpnet.Silo.Stripe;
using Helpnet.Testing.Builders;
using Microsoft.Extensions.Options;

namespace Helpnet.Silo.Tests.Stripe;

public sealed class WebhookVerifierTests
{
    private const string Snapshot =
        """
        {"id":"evt_1","object":"event","api_version":"2024-06-20","type":"checkout.session.completed","account":"acct_1",
        "data":{"object":{"id":"cs_1","object":"checkout.session","client_reference_id":"ref-1"}}}
        """;

    private static readonly StripeWebhookVerifier Verifier = new(Options.Create(
        new StripeOptions { SecretKey = "sk", WebhookSecret = "whsec_platform", ConnectWebhookSecret = "whsec_connect" }));

    [Theory]
    [InlineData("whsec_platform")]
    [InlineData("whsec_connect")]
    public void A_message_signed_with_either_secret_says_what_it_is_about(string secret) =>
        Assert.Equal(new("evt_1", WebhookKind.Checkout, "acct_1", "cs_1", "ref-1"), Verify(Snapshot, Sign(Snapshot, secret)));

    [Fact]
    public void A_thin_message_is_read_like_a_snapshot()
    {
        const string thin =
            """
            {"id":"evt_2","object":"v2.core.event","type":"v2.core.account[requirements].updated","livemode":false,
            "created":"2027-01-04T09:00:00.000Z","related_object":{"id":"acct_1","type":"v2.core.account","url":"/v2/core/accounts/acct_1"}}
            """;

        Assert.Equal(new("evt_2", WebhookKind.Account, "", "acct_1", null), Verify(thin, Sign(thin, "whsec_connect")));
    }

    [Theory]
    [InlineData("""{"id":"evt_4","type":"account.application.deauthorized","account":"acct_1","data":{"object":{"id":"ca_1","object":"application"}}}""")]
    [InlineData("""{"id":"evt_4","type":"v1.account.application.deauthorized","context":"acct_1","related_object":{"id":"ca_1","type":"application"}}""")]
    public void That_an_account_was_taken_away_is_about_the_account_and_not_about_our_application(string message) =>
        Assert.Equal(new("evt_4", WebhookKind.AccountLost, "acct_1", "acct_1", null), Verify(message, Sign(message, "whsec_connect")));

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("t=abc,v1=00")]
    [InlineData("t=99999999999999999999,v1=00")]
    [InlineData("v1=00")]
    [InlineData("t=,v1=")]
    [InlineData("=,=,")]
    public void A_missing_or_broken_signature_is_forged(string signature) => Assert.Null(Verify(Snapshot, signature));

    [Fact]
    public void Another_secret_a_changed_body_and_an_old_message_are_forged()
    {
        Assert.Null(Verify(Snapshot, Sign(Snapshot, "whsec_other")));
        Assert.Null(Verify(Snapshot.Replace("cs_1", "cs_2", StringComparison.Ordinal), Sign(Snapshot, "whsec_connect")));
        Assert.Null(Verify(Snapshot, Sign(Snapshot, "whsec_connect", Moments.Nine.AddSeconds(-301))));
        Assert.Null(Verify(Snapshot, Sign(Snapshot, "whsec_connect", Moments.Nine.AddSeconds(301))));
    }

    [Theory]
    [InlineData("""{"id":"evt_3","type":"customer.created","data":{"object":{"id":"cus_1"}}}""")]
    [InlineData("""{"id":"evt_3","type":"checkout.session.completed","data":{"object":null}}""")]
    [InlineData("""{"id":"evt_3","type":"checkout.session.completed"}""")]
    public void A_genuine_message_that_we_take_no_part_in_is_known_as_such(string body) =>
        Assert.Equal(WebhookKind.Other, Verify(body, Sign(body, "whsec_connect"))?.Kind);

    [Theory]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("""{"id":7}""")]
    public void A_signed_message_that_makes_no_sense_is_turned_away(string body) => Assert.Null(Verify(body, Sign(body, "whsec_connect")));

    private static WebhookEvent? Verify(string body, string signature) => Verifier.Verify(Encoding.UTF8.GetBytes(body), signature, Moments.Nine);

    private static string Sign(string body, string secret, DateTimeOffset? at = null)
    {
        var time = (at ?? Moments.Nine).ToUnixTimeSeconds();
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}"));
        return $"t={time},v1={Convert.ToHexStringLower(mac)}";
    }
}
