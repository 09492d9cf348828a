using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Helpnet.Silo.Tests.Mail;

/// <summary>A certificate for this machine that vouches for itself, with its files.</summary>
internal sealed class Certificate : IDisposable
{
    private readonly string folder;

    public Certificate()
    {
        folder = System.IO.Directory.CreateTempSubdirectory("helpnet-tls-").FullName;
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        Own = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        File.WriteAllText(Public = Path.Combine(folder, "cert.pem"), made.ExportCertificatePem());
        File.WriteAllText(Private = Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    public X509Certificate2 Own { get; }
    public string Public { get; }
    public string Private { get; }

    public void Dispose()
    {
        Own.Dispose();
        System.IO.Directory.Delete(folder, recursive: true);
    }
}
