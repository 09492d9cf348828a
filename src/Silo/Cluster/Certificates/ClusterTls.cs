using System.Net.Security;
using Orleans.Configuration;
using Orleans.Connections.Security;

namespace Helpnet.Silo.Cluster.Certificates;

/// <summary>
/// Seals what silos and frontends say to each other. Both sides of every connection show a certificate of the cluster's own authority, whose name says
/// what they are: a frontend's certificate opens no silo's port and can't stand for a silo.
/// </summary>
internal static class ClusterTls
{
    /// <summary>The name in a silo's certificate. It is no host's: silos find each other by address, in the database.</summary>
    public const string Silo = "silo.helpnet.internal";

    /// <summary>The name in a frontend's certificate.</summary>
    public const string Frontend = "frontend.helpnet.internal";

    public static void Seal(this SiloConnectionOptions connections, OwnCertificate own)
    {
        connections.ConfigureSiloInboundConnection(from => from.UseServerTls(Accept(Silo, own)));
        connections.ConfigureGatewayInboundConnection(from => from.UseServerTls(Accept(Frontend, own)));
        connections.ConfigureSiloOutboundConnection(to => to.UseClientTls(CallSilo(own)));
    }

    public static void Seal(this ClientConnectionOptions connections, OwnCertificate own) => connections.ConfigureConnection(to => to.UseClientTls(CallSilo(own)));

    internal static TlsOptions Accept(string name, OwnCertificate own) => new()
    {
        LocalServerCertificateSelector = (_, _) => own.Certificate,
        RemoteCertificateMode = RemoteCertificateMode.RequireCertificate,
        RemoteCertificateValidation = (certificate, _, errors) => errors is SslPolicyErrors.None && certificate.MatchesHostname(name),
        OnAuthenticateAsServer = (_, handshake) => ((SslServerAuthenticationOptions)handshake.SslServerAuthenticationOptions).CertificateChainPolicy = own.Trust(),
    };

    internal static TlsOptions CallSilo(OwnCertificate own) => new()
    {
        LocalClientCertificateSelector = (_, _, _, _, _) => own.Certificate,
        RemoteCertificateMode = RemoteCertificateMode.RequireCertificate,
        RemoteCertificateValidation = (_, _, errors) => errors is SslPolicyErrors.None,
        OnAuthenticateAsClient = (_, handshake) =>
        {
            handshake.TargetHost = Silo;
            ((SslClientAuthenticationOptions)handshake.SslClientAuthenticationOptions).CertificateChainPolicy = own.Trust();
        },
    };
}
