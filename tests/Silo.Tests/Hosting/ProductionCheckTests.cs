using Helpnet.Silo.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Helpnet.Silo.Tests.Hosting;

public sealed class ProductionCheckTests
{
    /// <summary>What silos ask for, wherever they run.</summary>
    internal static readonly Dictionary<string, string?> OfSilos = new()
    {
        ["ConnectionStrings:Helpnet"] = "Host=db",
        ["Stripe:SecretKey"] = "sk_live_x",
        ["Stripe:WebhookSecret"] = "whsec_a",
        ["Stripe:ConnectWebhookSecret"] = "whsec_b",
        ["Smtp:Host"] = "mail.example",
        ["Mail:From"] = "no-reply@helpnet.example",
        ["Relay:Urls:0"] = "turn:relay.example:3478",
        ["Relay:Secret"] = "0123456789abcdef",
        ["Helpnet:PublicAddress"] = "https://helpnet.example",
        ["Operator:Email"] = "a@practice.example",
    };

    /// <summary>What web servers ask for, wherever they run.</summary>
    internal static readonly Dictionary<string, string?> OfFrontends = new()
    {
        ["KeyRing:Secret"] = new string('k', 32),
        ["Operator:Name"] = "Practice",
        ["Operator:Address"] = "Street 1",
        ["Operator:Email"] = "a@practice.example",
        ["Proxies:0"] = "10.0.0.7",
    };

    private static readonly Dictionary<string, string?> Ready = new(OfSilos.UnionBy(OfFrontends, setting => setting.Key));

    [Fact]
    public void An_installation_with_all_settings_starts()
    {
        Assert.Null(Refusal(Environments.Production, Ready));
    }

    [Fact]
    public void A_start_without_any_setting_is_told_all_of_them_at_once()
    {
        var refusal = Refusal(Environments.Production, [])!;

        Assert.All(Ready.Keys, key => Assert.Contains(key.Replace(":0", ""), refusal, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Stripe:SecretKey", "sk_test_x")]
    [InlineData("Stripe:SecretKey", "rk_test_x")]
    [InlineData("Stripe:ApiBase", "http://127.0.0.1:5092")]
    [InlineData("Helpnet:Mailbox", "true")]
    [InlineData("Helpnet:PublicAddress", "http://helpnet.example")]
    [InlineData("Helpnet:PublicAddress", "helpnet.example")]
    [InlineData("KeyRing:Secret", "tiny")]
    [InlineData("Smtp:Host", "\t")]
    public void What_must_not_be_there_is_named_without_its_value(string key, string value)
    {
        var refusal = Refusal(Environments.Production, new(Ready) { [key] = value })!;

        var line = Assert.Single(refusal.Split(Environment.NewLine), l => l.StartsWith("  - ", StringComparison.Ordinal));
        Assert.Contains(key, line, StringComparison.Ordinal);
        Assert.DoesNotContain(value, line.Replace(key, "").Replace("not https", ""), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_missing_setting_alone_is_enough_to_refuse()
    {
        Assert.All(Ready.Keys, key => Assert.NotNull(Refusal(Environments.Production, new(Ready) { [key] = null })));
    }

    [Fact]
    public void Nothing_is_asked_of_a_run_to_practise_with()
    {
        Assert.Null(Refusal(Environments.Development, []));
    }

    private static string? Refusal(string environment, Dictionary<string, string?> settings) => SettingsCheck.Refusal(
        new HostingEnvironment { EnvironmentName = environment }, new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), Part.Whole);
}
