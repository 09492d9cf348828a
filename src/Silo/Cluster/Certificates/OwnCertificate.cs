using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace Helpnet.Silo.Cluster.Certificates;

/// <summary>
/// What this process proves itself with, and whom it trusts. Read again at the first handshake after a file has changed, so that a certificate is
/// renewed by replacing files and nothing has to be restarted.
/// </summary>
internal sealed class OwnCertificate(CertificateFiles files, ILogger<OwnCertificate> log)
{
    private readonly Lock reading = new();
    private Pair? current;

    /// <summary>The certificate with its key.</summary>
    /// <exception cref="CryptographicException">What the files hold at the start is no certificate with its key.</exception>
    public X509Certificate2 Certificate => Current().Certificate;

    /// <summary>Trusts what the cluster's own authority has signed, and nothing that the system trusts beside it.</summary>
    public X509ChainPolicy Trust()
    {
        var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        trust.CustomTrustStore.AddRange(Current().Authority);
        return trust;
    }

    /// <summary>Whether files that can't be read, are no PEM, or don't belong together were the reason.</summary>
    public static bool IsUnreadable(Exception e) => e is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException;

    private Pair Current()
    {
        lock (reading)
        {
            var written = Written();
            if (current is not null && current.Written == written) return current;
            try
            {
                return current = Read(written);
            }
            // Somebody is replacing the files: the old pair is good until the new one is whole.
            catch (Exception e) when (current is not null && IsUnreadable(e))
            {
                log.CertificateNotRead(e.GetType().Name);
                return current;
            }
        }
    }

    private Pair Read(DateTime written)
    {
        var authority = new X509Certificate2Collection();
        authority.ImportFromPemFile(files.Authority);
        return new(X509Certificate2.CreateFromPemFile(files.Certificate, files.Key), authority, written);
    }

    private DateTime Written() => new[] { files.Certificate, files.Key, files.Authority }.Max(File.GetLastWriteTimeUtc);

    private sealed record Pair(X509Certificate2 Certificate, X509Certificate2Collection Authority, DateTime Written);
}
