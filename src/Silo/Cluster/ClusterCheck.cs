using System.Globalization;
using System.Net;
using Helpnet.Silo.Cluster.Certificates;
using Helpnet.Silo.Hosting;
using Helpnet.Silo.Storage;
using Microsoft.Extensions.Configuration;

namespace Helpnet.Silo.Cluster;

/// <summary>What a process of a cluster can't be without, in any environment.</summary>
internal static class ClusterCheck
{
    public const int KeyBytes = 32;

    private static readonly string[] SilosOwn =
    [
        "ConnectionStrings:Helpnet", "Silo:SubjectKeyFile", "Stripe:SecretKey", "Stripe:WebhookSecret", "Stripe:ConnectWebhookSecret", "Smtp:Password",
        "Relay:Secret",
    ];

    /// <summary>One line for each setting that is missing or bad. No line holds a value.</summary>
    public static IEnumerable<string> Wanting(IConfiguration settings, Part part) => part switch
    {
        Part.Silo => [.. OfSilo(settings), .. OfBoth(settings), .. CertificateCheck.Wanting(settings, part)],
        Part.Frontend => [.. OfFrontend(settings), .. OfBoth(settings), .. KnownProxies.Wanting(settings), .. CertificateCheck.Wanting(settings, part)],
        _ => KnownProxies.Wanting(settings),
    };

    private static IEnumerable<string> OfSilo(IConfiguration settings)
    {
        if (!IsConnection(settings, DatabaseTrouble.Setting)) yield return $"{DatabaseTrouble.Setting} is missing or bad: the connection string of a PostgreSQL database.";
        if (IsEmpty(settings, "Helpnet:PublicAddress")) yield return "Helpnet:PublicAddress is missing: the address at which people reach this installation; mails lead to it.";
        if (!IsKey(settings["Silo:SubjectKeyFile"]))
            yield return $"Silo:SubjectKeyFile is missing, not readable or not {KeyBytes} bytes long: make it once with head -c {KeyBytes} /dev/urandom, "
                + "and give all silos the same.";
        foreach (var wrong in OfPlaces(settings, ["Silo:Address", "Silo:AdminAddress"], ["Silo:Port", "Silo:GatewayPort", "Silo:AdminPort"])) yield return wrong;
    }

    private static IEnumerable<string> OfFrontend(IConfiguration settings)
    {
        if (!IsConnection(settings, ClusterSettings.Membership))
            yield return $"{ClusterSettings.Membership} is missing or bad: the connection string by which this frontend finds its silos.";
        if ((settings["KeyRing:Secret"] ?? "").Length < ProductionCheck.ShortestSecret)
            yield return $"KeyRing:Secret is missing or short: at least {ProductionCheck.ShortestSecret} characters, the same on all frontends.";
        foreach (var secret in SilosOwn)
            if (!IsEmpty(settings, secret)) yield return $"{secret} is set: this is a secret of the silos, and a frontend must not have it.";
        foreach (var wrong in OfPlaces(settings, [AdminListener.Address], [AdminListener.Port])) yield return wrong;
    }

    private static IEnumerable<string> OfPlaces(IConfiguration settings, string[] addresses, string[] ports)
    {
        foreach (var key in addresses)
            if (settings[key] is { } text && !IPAddress.TryParse(text, out _)) yield return $"{key} is not an IP address.";
        foreach (var key in ports)
            if (settings[key] is { } text && !IsNumber(text, 1, IPEndPoint.MaxPort)) yield return $"{key} is not a port.";
    }

    private static IEnumerable<string> OfBoth(IConfiguration settings)
    {
        if (settings[Draining.Setting] is { } seconds && !IsNumber(seconds, 0, 600)) yield return $"{Draining.Setting} is not a number of seconds.";
    }

    private static bool IsKey(string? file)
    {
        try
        {
            if (string.IsNullOrWhiteSpace(file)) return false;
            // Opened, since a file that may not be read shows its length all the same.
            using var key = System.IO.File.OpenRead(file);
            return key.Length == KeyBytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return false;
        }
    }

    private static bool IsConnection(IConfiguration settings, string key) => settings[key] is { } text && DatabaseTrouble.IsConnectionString(text);

    private static bool IsNumber(string? text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;

    private static bool IsEmpty(IConfiguration settings, string key) => string.IsNullOrWhiteSpace(settings[key]);
}
