using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace Helpnet.Silo.Mail;

/// <summary>One connection to the server, encrypted or none. Not safe for several callers at once.</summary>
internal sealed class SmtpConnection(IOptions<SmtpOptions> options)
{
    private SmtpClient? client;

    private SmtpOptions Server => options.Value;

    /// <summary>A connection that answers now.</summary>
    /// <exception cref="ServerTakesNothing">No encryption, an untrusted certificate, or a wrong password.</exception>
    public async Task<SmtpClient> Ready(CancellationToken ct)
    {
        if (client is not null && await Answers(client, ct)) return client;
        Drop();
        client = await Connect(ct);
        return client;
    }

    /// <summary>Closes the connection without a word.</summary>
    public void Drop()
    {
        client?.Dispose();
        client = null;
    }

    /// <summary>A connection that the server has closed still says it is connected; only asking tells.</summary>
    private static async Task<bool> Answers(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.NoOpAsync(ct);
            return true;
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<SmtpClient> Connect(CancellationToken ct)
    {
        var fresh = new SmtpClient();
        try
        {
            Trust(fresh);
            var tls = Server.Tls is SmtpTls.Implicit ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
            await fresh.ConnectAsync(Server.Host, Server.Port, tls, ct);
            if (Server.UserName.Length > 0) await fresh.AuthenticateAsync(Server.UserName, Server.Password, ct);
            return fresh;
        }
        catch (Exception e)
        {
            fresh.Dispose();
            if (e is SslHandshakeException or NotSupportedException or AuthenticationException or ServiceNotAuthenticatedException) throw new ServerTakesNothing(e);
            throw;
        }
    }

    private void Trust(SmtpClient fresh)
    {
        if (Server.Authority is not { } file) return;
        // A house authority usually publishes no list of revoked certificates.
        fresh.CheckCertificateRevocation = false;
        fresh.ServerCertificateValidationCallback = (_, certificate, _, errors) => certificate is not null
            && (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) == SslPolicyErrors.None
            && VouchedFor(certificate, file);
    }

    private static bool VouchedFor(X509Certificate certificate, string authority)
    {
        using var server = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(server);
    }
}
