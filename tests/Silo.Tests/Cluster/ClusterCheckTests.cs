using System.Security.Cryptography;
using Helpnet.Silo.Cluster;
using Helpnet.Silo.Hosting;
using Helpnet.Silo.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Npgsql;

namespace Helpnet.Silo.Tests.Cluster;

/// <summary>What a silo and a frontend of a cluster ask of their settings.</summary>
public sealed class ClusterCheckTests : IDisposable
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("helpnet-check-").FullName;

    [Theory]
    [InlineData(Part.Silo)]
    [InlineData(Part.Frontend)]
    public void A_process_with_all_its_settings_starts_in_Production(Part part) => Assert.Empty(Lines(part, []));

    [Theory]
    [InlineData(Part.Silo)]
    [InlineData(Part.Frontend)]
    public void Each_missing_setting_alone_is_enough_to_refuse_and_is_named(Part part) => Assert.All(
        Ready(part).Keys, key => Assert.Contains(key.Replace(":0", ""), Assert.Single(Lines(part, new() { [key] = null })), StringComparison.Ordinal));

    [Theory]
    [InlineData("ConnectionStrings:Helpnet")]
    [InlineData("Silo:SubjectKeyFile")]
    [InlineData("Stripe:SecretKey")]
    [InlineData("Stripe:WebhookSecret")]
    [InlineData("Stripe:ConnectWebhookSecret")]
    [InlineData("Smtp:Password")]
    [InlineData("Relay:Secret")]
    public void A_frontend_that_was_given_a_secret_of_the_silos_refuses_it(string key)
    {
        var line = Assert.Single(Lines(Part.Frontend, new() { [key] = "hidden" }));

        Assert.StartsWith($"{key} is set", line, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Part.Silo, "Silo:Port", "abc")]
    [InlineData(Part.Silo, "Silo:Port", "")]
    [InlineData(Part.Silo, "Silo:GatewayPort", "0")]
    [InlineData(Part.Silo, "Silo:AdminPort", "70000")]
    [InlineData(Part.Silo, "Silo:AdminAddress", "localhost")]
    [InlineData(Part.Silo, "Silo:Address", "host-one")]
    [InlineData(Part.Silo, "Silo:Address", "0.0.0.0")]
    [InlineData(Part.Silo, "Silo:SubjectKeyFile", "/nowhere")]
    [InlineData(Part.Silo, "ConnectionStrings:Helpnet", "nonsense")]
    [InlineData(Part.Silo, "ConnectionStrings:Helpnet", "Host=db;Port=abc")]
    [InlineData(Part.Silo, "Helpnet:DrainSeconds", "soon")]
    [InlineData(Part.Frontend, "Helpnet:DrainSeconds", "-1")]
    [InlineData(Part.Frontend, "ConnectionStrings:Cluster", "nonsense")]
    [InlineData(Part.Frontend, "ConnectionStrings:Cluster", "Host=db;Port=abc")]
    [InlineData(Part.Frontend, "KeyRing:Secret", "tiny")]
    [InlineData(Part.Frontend, "Proxies:0", "proxy.internal")]
    public void A_setting_that_can_not_be_read_is_named(Part part, string key, string value) =>
        Assert.StartsWith(key.Replace(":0", ""), Assert.Single(Lines(part, new() { [key] = value })), StringComparison.Ordinal);

    [Theory]
    [InlineData("10.0.0.7")]
    [InlineData("10.0.0.0/24")]
    [InlineData("2001:db8::7")]
    [InlineData("none")]
    public void Proxies_are_addresses_or_networks_or_expressly_none(string written) => Assert.Empty(Lines(Part.Frontend, new() { ["Proxies:0"] = written }));

    [Fact]
    public void A_frontend_takes_four_connections_of_the_database_unless_it_is_told_another_number()
    {
        Assert.Equal(4, Most("Host=db"));
        Assert.Equal(9, Most("Host=db;Maximum Pool Size=9"));
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    private static int Most(string connection)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [ClusterSettings.Membership] = connection }).Build();
        using var source = ClusterClient.Membership(settings);
        return new NpgsqlConnectionStringBuilder(source.ConnectionString).MaxPoolSize;
    }

    private List<string> Lines(Part part, Dictionary<string, string?> changes)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(Ready(part)).AddInMemoryCollection(changes).Build();
        var refusal = SettingsCheck.Refusal(new HostingEnvironment { EnvironmentName = Environments.Production }, settings, part) ?? "";
        return [.. refusal.Split(Environment.NewLine).Where(line => line.StartsWith("  - ", StringComparison.Ordinal)).Select(line => line[4..])];
    }

    private Dictionary<string, string?> Ready(Part part)
    {
        var key = Path.Combine(folder, "subject.key");
        System.IO.File.WriteAllBytes(key, RandomNumberGenerator.GetBytes(ClusterCheck.KeyBytes));
        return part == Part.Silo
            ? new(ProductionCheckTests.OfSilos) { ["Silo:Address"] = "10.0.0.1", ["Silo:SubjectKeyFile"] = key, ["Cluster:SealedElsewhere"] = "true" }
            : new(ProductionCheckTests.OfFrontends) { ["ConnectionStrings:Cluster"] = "Host=db", ["Cluster:SealedElsewhere"] = "true" };
    }
}
