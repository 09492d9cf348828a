using Helpnet.Silo.Stripe;

namespace Helpnet.Silo.Tests.Stripe;

public sealed class StripeOptionsTests
{
    [Fact]
    public void In_production_a_start_without_real_settings_is_refused_with_the_list_of_what_is_missing()
    {
        var missing = StripeOptionsCheck.Missing(new() { SecretKey = "sk_test_1", ApiBase = "http://127.0.0.1:5092" }, production: true);

        Assert.Equal(4, missing.Count());
    }

    [Fact]
    public void Outside_production_a_test_key_and_another_address_are_fine() => Assert.Empty(StripeOptionsCheck.Missing(
        new() { SecretKey = "sk_test_1", WebhookSecret = "a", ConnectWebhookSecret = "b", ApiBase = "http://127.0.0.1:5092" }, production: false));
}
