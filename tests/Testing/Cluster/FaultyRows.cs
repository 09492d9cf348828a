using Helpnet.Grains.Appointments;
using Helpnet.Grains.Directory;
using Helpnet.Grains.Due;
using Helpnet.Grains.Files;
using Helpnet.Grains.Mail;
using Helpnet.Grains.Payments;
using Helpnet.Silo.Appointments;
using Helpnet.Silo.Directory;
using Helpnet.Silo.Due;
using Helpnet.Silo.Files;
using Helpnet.Silo.Mail;
using Helpnet.Silo.Stripe;
using Microsoft.Extensions.DependencyInjection;

namespace Helpnet.Testing.Cluster;

internal static class FaultyRows
{
    /// <summary>Whatever is stored as rows goes past <paramref name="faults"/>, as the states of grains do.</summary>
    public static void AddFaultyRows(this IServiceCollection services, StorageFaults faults) => services
        .AddSingleton<IDueList>(s => new FaultyDueList(Real<DueList>(s), faults))
        .AddSingleton<IMailLog>(s => new FaultyMailLog(Real<SqlMailLog>(s), faults))
        .AddSingleton<IWebhookInbox>(s => new FaultyWebhookInbox(Real<WebhookInbox>(s), faults))
        .AddSingleton<IConnectedAccounts>(s => new FaultyConnectedAccounts(Real<ConnectedAccounts>(s), faults))
        .AddSingleton<IAppointmentList>(s => new FaultyAppointmentList(Real<AppointmentList>(s), faults))
        .AddSingleton<IDirectory>(s => new FaultyDirectory(Real<SafeDirectory>(s), faults))
        .AddSingleton<IBlobStore>(s => new FaultyBlobStore(Real<BlobStore>(s), faults));

    private static T Real<T>(IServiceProvider services) => ActivatorUtilities.CreateInstance<T>(services);
}
