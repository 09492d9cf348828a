using System.Diagnostics.Metrics;
using Helpnet.Grains.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace Helpnet.Silo.Cluster.Certificates;

/// <summary>Gives a silo or a frontend its certificate, when the configuration names one.</summary>
internal static class CertificateSetup
{
    public static void UseCertificate(this ISiloBuilder silo, IConfiguration settings)
    {
        if (silo.Services.AddCertificate(settings))
            silo.Services.AddOptions<SiloConnectionOptions>().Configure<OwnCertificate>((connections, own) => connections.Seal(own));
    }

    public static void UseCertificate(this IClientBuilder client, IConfiguration settings)
    {
        if (client.Services.AddCertificate(settings))
            client.Services.AddOptions<ClientConnectionOptions>().Configure<OwnCertificate>((connections, own) => connections.Seal(own));
    }

    private static bool AddCertificate(this IServiceCollection services, IConfiguration settings)
    {
        var files = CertificateFiles.In(settings);
        if (!files.AreSet) return false;
        services.AddSingleton(made =>
        {
            var own = new OwnCertificate(files, made.GetRequiredService<ILogger<OwnCertificate>>());
            var clock = made.GetRequiredService<TimeProvider>();
            made.GetRequiredService<IMeterFactory>().Create(Measures.Name).CreateObservableGauge("helpnet.certificate.left",
                () => (own.Certificate.NotAfter.ToUniversalTime() - clock.GetUtcNow().UtcDateTime).TotalSeconds,
                unit: "s", description: "How long this process's certificate is still good.");
            return own;
        });
        return true;
    }
}
