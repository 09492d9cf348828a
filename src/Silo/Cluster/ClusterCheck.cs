using System.Net;
using Helpnet.Silo.Cluster.Certificates;
using Helpnet.Silo.Hosting;
using Microsoft.Extensions.Configuration;

namespace Helpnet.Silo.Cluster;

/// <summary>What a process of a cluster can't be without, in any environment.</summary>
internal static class ClusterCheck
{
    public const int KeyBytes = 32;

    /// <summary>One line for each setting that is missing or bad. No line holds a value.</summary>
    public static IEnumerable<string> Wanting(IConfiguration settings, Part part) => part switch
    {
        Part.Silo => OfSilo(settings).Concat(CertificateCheck.Wanting(settings, part)),
        Part.Frontend => OfFrontend(settings).Concat(CertificateCheck.Wanting(settings, part)),
        _ => [],
    };

    private static IEnumerable<string> OfSilo(IConfiguration settings)
    {
        if (IsEmpty(settings, "ConnectionStrings:Helpnet")) yield return "ConnectionStrings:Helpnet is missing: the connection string of a PostgreSQL database.";
        if (IsEmpty(settings, "Helpnet:PublicAddress")) yield return "Helpnet:PublicAddress is missing: the address at which people reach this installation; mails lead to it.";
        if (!IsKey(settings["Silo:SubjectKeyFile"]))
            yield return $"Silo:SubjectKeyFile is missing, not readable or not {KeyBytes} bytes long: make it once with head -c {KeyBytes} /dev/urandom, and give all silos the same.";
        foreach (var wrong in OfPlaces(settings, ["Silo:Address", "Silo:AdminAddress"], ["Silo:Port", "Silo:GatewayPort", "Silo:AdminPort"])) yield return wrong;
    }

    private static IEnumerable<string> OfFrontend(IConfiguration settings)
    {
        if (IsEmpty(settings, ClusterSettings.Membership))
            yield return $"{ClusterSettings.Membership} is missing: the connection string by which this frontend finds its silos.";
        if ((settings["KeyRing:Secret"] ?? "").Length < ProductionCheck.ShortestSecret)
            yield return $"KeyRing:Secret is missing or short: at least {ProductionCheck.ShortestSecret} characters, the same on all frontends.";
        foreach (var secret in new[] { "ConnectionStrings:Helpnet", "Stripe:SecretKey", "Smtp:Password", "Relay:Secret" })
            if (!IsEmpty(settings, secret)) yield return $"{secret} is set: this is a secret of the silos, and a frontend must not have it.";
        foreach (var wrong in OfPlaces(settings, [AdminListener.Address], [AdminListener.Port])) yield return wrong;
    }

    private static IEnumerable<string> OfPlaces(IConfiguration settings, string[] addresses, string[] ports)
    {
        foreach (var key in addresses)
            if (!IsEmpty(settings, key) && !IPAddress.TryParse(settings[key], out _)) yield return $"{key} is not an IP address.";
        foreach (var key in ports)
            if (!IsEmpty(settings, key) && !(int.TryParse(settings[key], out var port) && port is > 0 and <= IPEndPoint.MaxPort)) yield return $"{key} is not a port.";
    }

    private static bool IsKey(string? file)
    {
        try
        {
            return !string.IsNullOrWhiteSpace(file) && new FileInfo(file).Length == KeyBytes;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool IsEmpty(IConfiguration settings, string key) => string.IsNullOrWhiteSpace(settings[key]);
}
