using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Helpnet.Silo.Cluster.Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Helpnet.Silo.Tests.Cluster.Certificates;

/// <summary>A cluster's authority and the files it has signed, in a folder of their own.</summary>
internal sealed class AnAuthority : IDisposable
{
    private const string ServerUse = "1.3.6.1.5.5.7.3.1";
    private const string ClientUse = "1.3.6.1.5.5.7.3.2";

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("helpnet-certificates-").FullName;
    private readonly X509Certificate2 own;

    public AnAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        own = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(100));
        System.IO.File.WriteAllText(File("authority.pem"), own.ExportCertificatePem());
    }

    /// <summary>Writes a certificate for a name over the one before of that file, good from two days ago.</summary>
    public AnAuthority Signs(string name, TimeSpan? goodFor = null, string file = "own")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new(ServerUse), new(ClientUse)], critical: false));
        var now = TimeProvider.System.GetUtcNow();
        using var signed = request.Create(own, now.AddDays(-2), now + (goodFor ?? TimeSpan.FromDays(1)), RandomNumberGenerator.GetBytes(8));
        System.IO.File.WriteAllText(File($"{file}.pem"), signed.ExportCertificatePem());
        System.IO.File.WriteAllText(File($"{file}.key"), key.ExportPkcs8PrivateKeyPem());
        return this;
    }

    public string File(string name) => Path.Combine(folder, name);

    public IConfiguration Settings => SettingsWith();

    /// <summary>What a process with these files, and perhaps with somebody else's authority, proves itself with.</summary>
    public OwnCertificate Opened(string file = "own", string? trusting = null) => new(
        CertificateFiles.In(SettingsWith(File($"{file}.pem"), File($"{file}.key"), trusting)), NullLogger<OwnCertificate>.Instance);

    public IConfiguration SettingsWith(string? certificate = null, string? key = null, string? authority = null) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Cluster:Tls:Certificate"] = certificate ?? File("own.pem"),
            ["Cluster:Tls:Key"] = key ?? File("own.key"),
            ["Cluster:Tls:Authority"] = authority ?? File("authority.pem"),
        }).Build();

    public void Dispose()
    {
        own.Dispose();
        System.IO.Directory.Delete(folder, recursive: true);
    }
}
