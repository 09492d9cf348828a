using Microsoft.Extensions.Configuration;

namespace Helpnet.Silo.Cluster.Certificates;

/// <summary>
/// Where a process of a cluster finds what it proves itself with. All three, or none: then what silos and frontends say to each other travels in the
/// clear, and the network between them has to be closed.
/// </summary>
internal sealed class CertificateFiles
{
    public const string Section = "Cluster:Tls";

    /// <summary>Set to true, it says that the operator seals the network by other means.</summary>
    public const string SealedElsewhere = "Cluster:SealedElsewhere";

    /// <summary>This process's certificate (PEM), signed by the authority itself.</summary>
    public string Certificate { get; init; } = "";

    /// <summary>Its private key (PEM), readable by the process alone.</summary>
    public string Key { get; init; } = "";

    /// <summary>The cluster's own authority (PEM), and nobody else's; two of them while one follows the other.</summary>
    public string Authority { get; init; } = "";

    public bool AreSet => Certificate.Length + Key.Length + Authority.Length > 0;

    public static CertificateFiles In(IConfiguration settings) => settings.GetSection(Section).Get<CertificateFiles>() ?? new();
}
