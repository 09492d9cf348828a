using System.Net;
using Helpnet.Silo.Cluster.Certificates;
using Microsoft.Extensions.Configuration;

namespace Helpnet.Silo.Hosting;

/// <summary>Keeps an installation that looks real from starting on what is only good to practise with.</summary>
internal static class ProductionCheck
{
    /// <summary>In characters.</summary>
    internal const int ShortestSecret = 32;

    /// <summary>One line for each setting that is missing or must not be there. No line holds a value.</summary>
    internal static IEnumerable<string> Wanting(IConfiguration settings, Part part) => part switch
    {
        Part.Silo => [.. Storage(settings), .. Payments(settings), .. Mail(settings), .. Calls(settings), .. Address(settings), .. Operator(settings),
            .. Place(settings), .. CertificateCheck.Unsealed(settings)],
        Part.Frontend => [.. CertificateCheck.Unsealed(settings), .. KnownProxies.Unsaid(settings), .. Cookies(settings), .. Imprint(settings), .. Operator(settings)],
        _ =>
        [
            .. Storage(settings), .. Payments(settings), .. Mail(settings), .. Calls(settings), .. Address(settings), .. Cookies(settings),
            .. Imprint(settings), .. Operator(settings), .. KnownProxies.Unsaid(settings),
        ],
    };

    private static IEnumerable<string> Storage(IConfiguration settings)
    {
        if (IsEmpty(settings, "ConnectionStrings:Helpnet")) yield return "ConnectionStrings:Helpnet is missing: the connection string of a PostgreSQL database.";
    }

    private static IEnumerable<string> Place(IConfiguration settings)
    {
        if (!IPAddress.TryParse(settings["Silo:Address"], out var address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
            yield return "Silo:Address is missing or no single address: this host's, at which the other silos and the frontends reach it.";
    }

    private static IEnumerable<string> Payments(IConfiguration settings)
    {
        var key = settings["Stripe:SecretKey"] ?? "";
        if (key.Length == 0) yield return "Stripe:SecretKey is missing: the platform's live secret key.";
        else if (key.Contains("_test_", StringComparison.Ordinal)) yield return "Stripe:SecretKey is a test key: Production takes a live one only.";
        if (IsEmpty(settings, "Stripe:WebhookSecret")) yield return "Stripe:WebhookSecret is missing: it signs the platform's own events.";
        if (IsEmpty(settings, "Stripe:ConnectWebhookSecret")) yield return "Stripe:ConnectWebhookSecret is missing: it signs the events of connected accounts.";
        if (!IsEmpty(settings, "Stripe:ApiBase")) yield return "Stripe:ApiBase is set: Production asks the real provider only.";
    }

    private static IEnumerable<string> Mail(IConfiguration settings)
    {
        if (IsEmpty(settings, "Smtp:Host")) yield return "Smtp:Host is missing: the server that carries the mails.";
        if (IsEmpty(settings, "Mail:From")) yield return "Mail:From is missing: the address that mails come from.";
        if (bool.TryParse(settings["Helpnet:Mailbox"], out var shown) && shown)
            yield return "Helpnet:Mailbox is on: it would show everybody's mails to everybody.";
    }

    private static IEnumerable<string> Calls(IConfiguration settings)
    {
        if (!settings.GetSection("Relay:Urls").GetChildren().Any(url => !string.IsNullOrWhiteSpace(url.Value))) yield return "Relay:Urls is missing: the addresses of a TURN server (Relay:Urls:0, ...).";
        if (IsEmpty(settings, "Relay:Secret")) yield return "Relay:Secret is missing: the secret that the TURN server shares with Helpnet.";
    }

    private static IEnumerable<string> Address(IConfiguration settings)
    {
        if (!Uri.TryCreate(settings["Helpnet:PublicAddress"], UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
            yield return "Helpnet:PublicAddress is missing or not https: the address at which people reach this installation.";
    }

    private static IEnumerable<string> Cookies(IConfiguration settings)
    {
        if ((settings["KeyRing:Secret"] ?? "").Length < ShortestSecret)
            yield return $"KeyRing:Secret is missing or short: at least {ShortestSecret} characters that seal the sign-in cookies' keys.";
    }

    private static IEnumerable<string> Imprint(IConfiguration settings)
    {
        if (IsEmpty(settings, "Operator:Name")) yield return "Operator:Name is missing: who runs this installation, for the imprint.";
        if (IsEmpty(settings, "Operator:Address")) yield return "Operator:Address is missing: the operator's postal address, for the imprint.";
    }

    private static IEnumerable<string> Operator(IConfiguration settings)
    {
        if (IsEmpty(settings, "Operator:Email")) yield return "Operator:Email is missing: the operator's mailbox, for the imprint and the contact form.";
    }

    private static bool IsEmpty(IConfiguration settings, string key) => string.IsNullOrWhiteSpace(settings[key]);
}
