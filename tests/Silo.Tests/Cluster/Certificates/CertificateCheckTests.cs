using Helpnet.Silo.Cluster.Certificates;
using Helpnet.Silo.Hosting;
using Microsoft.Extensions.Configuration;

namespace Helpnet.Silo.Tests.Cluster.Certificates;

public sealed class CertificateCheckTests : IDisposable
{
    private readonly AnAuthority authority = new();
    private readonly AnAuthority stranger = new();

    [Fact]
    public void A_silo_with_a_silos_certificate_of_its_authority_starts()
    {
        Assert.Empty(CertificateCheck.Wanting(authority.Signs(ClusterTls.Silo).Settings, Part.Silo));
    }

    [Fact]
    public void A_silo_with_a_frontends_certificate_is_told_which_it_needs()
    {
        Assert.Contains(ClusterTls.Silo, Line(authority.Signs(ClusterTls.Frontend).Settings), StringComparison.Ordinal);
    }

    [Fact]
    public void An_expired_certificate_is_named_with_its_days()
    {
        Assert.Contains("is good from", Line(authority.Signs(ClusterTls.Silo, TimeSpan.FromHours(-1)).Settings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_another_authority_signed_is_refused()
    {
        authority.Signs(ClusterTls.Silo);

        Assert.Contains("was not signed by", Line(authority.SettingsWith(authority: stranger.File("authority.pem"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_belongs_to_another_certificate_is_refused()
    {
        authority.Signs(ClusterTls.Silo);
        stranger.Signs(ClusterTls.Silo);

        Assert.Contains("don't fit together", Line(authority.SettingsWith(key: stranger.File("own.key"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named_by_its_setting()
    {
        authority.Signs(ClusterTls.Silo);

        Assert.StartsWith("Cluster:Tls:Key is missing", Line(authority.SettingsWith(key: authority.File("nowhere"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", 0)]
    [InlineData("false", 1)]
    [InlineData(null, 1)]
    public void Talking_in_the_clear_has_to_be_meant(string? elsewhere, int lines)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [CertificateFiles.SealedElsewhere] = elsewhere }).Build();

        Assert.Equal(lines, CertificateCheck.Unsealed(settings).Count());
    }

    public void Dispose()
    {
        authority.Dispose();
        stranger.Dispose();
    }

    private static string Line(IConfiguration settings) => Assert.Single(CertificateCheck.Wanting(settings, Part.Silo));
}
