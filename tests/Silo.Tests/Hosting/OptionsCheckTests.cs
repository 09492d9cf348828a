using Helpnet.Silo.Hosting;
using Helpnet.Silo.Mail;
using Helpnet.Silo.Stripe;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Helpnet.Silo.Tests.Hosting;

public sealed class OptionsCheckTests
{
    [Fact]
    public void Good_options_start() => Assert.Null(Refusal([]));

    [Theory]
    [InlineData("Smtp:Port", "0", "Port")]
    [InlineData("Smtp:Port", "abc", "Smtp:Port")]
    [InlineData("Mail:From", "nobody", "From")]
    [InlineData("Accounts:LeastAge", "-1", "Accounts:LeastAge has to be from 0 to 30 years.")]
    [InlineData("Appointments:EntryMinutes", "60", "Appointments:EntryMinutes has to be from 1 to 59 minutes before the start.")]
    [InlineData("Booking:MostComing", "0", "Booking:MostComing has to be from 1 to 50 appointments.")]
    [InlineData("Booking:AbsencesThatPause", "11", "Booking:AbsencesThatPause has to be from 1 to 10 absences.")]
    [InlineData("Stripe:ApiBase", "nowhere", "Stripe:ApiBase is not an address.")]
    public void Bad_ones_are_refused_in_a_few_lines_that_name_them(string key, string value, string named)
    {
        var refusal = Refusal(new() { [key] = value })!;

        Assert.StartsWith("Helpnet does not start", refusal, StringComparison.Ordinal);
        Assert.Contains(named, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_bad_is_said_at_once()
    {
        var refusal = Refusal(new() { ["Smtp:Port"] = "0", ["Mail:From"] = "nobody" })!;

        Assert.Equal(2, refusal.Split(Environment.NewLine).Count(line => line.StartsWith("  - ", StringComparison.Ordinal)));
    }

    private static string? Refusal(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Smtp:Host"] = "mail.example",
            ["Stripe:SecretKey"] = "sk_test",
            ["Stripe:WebhookSecret"] = "a",
            ["Stripe:ConnectWebhookSecret"] = "b",
        }).AddInMemoryCollection(settings);
        builder.Services.AddMail().AddSmtpMailer().AddStripe().AddHouseRules();
        using var host = builder.Build();
        return OptionsCheck.Refusal(host.Services);
    }
}
