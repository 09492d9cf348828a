using System.Security.Cryptography.X509Certificates;
using Helpnet.Silo.Hosting;
using Microsoft.Extensions.Configuration;

namespace Helpnet.Silo.Cluster.Certificates;

/// <summary>Says before the start what is wrong with a certificate: a handshake that fails later says it to nobody.</summary>
internal static class CertificateCheck
{
    private static readonly string[] Settings = [$"{CertificateFiles.Section}:Certificate", $"{CertificateFiles.Section}:Key", $"{CertificateFiles.Section}:Authority"];

    /// <summary>One line for each setting that is missing or bad, for a process of a cluster in any environment.</summary>
    public static IEnumerable<string> Wanting(IConfiguration settings, Part part)
    {
        var files = CertificateFiles.In(settings);
        if (!files.AreSet) return [];
        var missing = Settings.Where(key => !System.IO.File.Exists(settings[key])).ToList();
        return missing.Count > 0
            ? missing.Select(key => $"{key} is missing or not a file that can be read: scripts/certificates makes all three.")
            : Bad(files, part == Part.Silo ? ClusterTls.Silo : ClusterTls.Frontend) is { } bad ? [$"{CertificateFiles.Section}:Certificate {bad}"] : [];
    }

    /// <summary>The line of an installation whose processes would talk in the clear and did not say that this is meant.</summary>
    public static IEnumerable<string> Unsealed(IConfiguration settings)
    {
        var meant = bool.TryParse(settings[CertificateFiles.SealedElsewhere], out var elsewhere) && elsewhere;
        if (!meant && !CertificateFiles.In(settings).AreSet)
            yield return $"{Settings[0]} is missing: silos and frontends would talk in the clear. Make certificates with scripts/certificates, "
                + $"or set {CertificateFiles.SealedElsewhere} to true when the network between them is sealed by other means.";
    }

    private static string? Bad(CertificateFiles files, string name)
    {
        try
        {
            using var certificate = X509Certificate2.CreateFromPemFile(files.Certificate, files.Key);
            if (!certificate.MatchesHostname(name)) return $"is not made for this: it has to be for {name}.";
            var authority = new X509Certificate2Collection();
            authority.ImportFromPemFile(files.Authority);
            using var chain = new X509Chain
            {
                ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck },
            };
            chain.ChainPolicy.CustomTrustStore.AddRange(authority);
            if (chain.Build(certificate)) return null;
            return chain.ChainStatus.Any(it => it.Status.HasFlag(X509ChainStatusFlags.NotTimeValid))
                ? $"is good from {certificate.NotBefore.ToUniversalTime():u} to {certificate.NotAfter.ToUniversalTime():u} only: renew it with scripts/certificates."
                : $"was not signed by what {CertificateFiles.Section}:Authority names.";
        }
        catch (Exception e) when (OwnCertificate.IsUnreadable(e))
        {
            return "and its key don't fit together, or one of the files is no PEM or may not be read.";
        }
    }
}
