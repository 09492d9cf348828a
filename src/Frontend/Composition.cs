using Helpnet.Frontend.Accounts;
using Helpnet.Frontend.Counsellors;
using Helpnet.Frontend.Files;
using Helpnet.Frontend.Hubs;
using Helpnet.Frontend.Mail;
using Helpnet.Frontend.Pages.Directory;
using Helpnet.Frontend.Notices;
using Helpnet.Frontend.Shell;
using Helpnet.Frontend.Webhooks;
using Helpnet.Frontend.Words;
using Helpnet.Silo.Cluster;
using Helpnet.Silo.Hosting;
using Helpnet.Silo.Mail;
using Helpnet.Silo.Stripe;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Helpnet.Frontend;

/// <summary>The one place where the web and the silo meet: everything else here knows the contracts of the grains only.</summary>
internal static class Composition
{
    /// <exception cref="DataFolderTaken">Another embedded run has the same folder.</exception>
    public static void AddHelpnet(this WebApplicationBuilder builder)
    {
        // Orleans first: what comes after it may ask a grain while the host starts.
        if (ClusterClient.IsAsked(builder.Configuration)) builder.AddFrontend();
        else builder.AddWhole();
        builder.AddShell();
        builder.Services.AddRateLimiter(_ => { });
        builder.Services.AddDirectoryLimit();
        builder.Services.AddNotices();
        builder.Services.AddRazorPages();
        builder.Services.AddConsultations();
    }

    /// <summary>One of the web servers of a cluster: it has no state, and no secret but the one that seals its cookies.</summary>
    private static void AddFrontend(this WebApplicationBuilder builder)
    {
        builder.AddClusterClient();
        builder.AddHealth().AddReady<SilosAnswer>("silos answer").AddReady<WarmUp>("pages are loaded");
        builder.Services.AddSingleton<WarmUp>();
        builder.Services.AddHostedService(services => services.GetRequiredService<WarmUp>());
        builder.AddWatchedTelemetry("helpnet-frontend");
        builder.AddAccounts(builder.Configuration[KeyRingSecret.Setting]!);
    }

    /// <summary>Web and silo in one process, with what is needed to practise.</summary>
    private static void AddWhole(this WebApplicationBuilder builder)
    {
        var folder = DataFolder.Take(builder.Configuration[DataFolder.Setting] ?? DataFolder.Usual);
        builder.AddPracticeProvider(folder.File("stand-in.json"), folder.Secret("stand-in.key"));
        builder.AddEmbeddedSilo(folder);
        builder.Services.AddStripe();
        builder.AddMailbox();
        builder.Services.AddHealthChecks();
        builder.AddAccounts(builder.Configuration[KeyRingSecret.Setting] ?? Convert.ToBase64String(folder.Secret("key-ring.key")));
        builder.AddDemoPeople();
        builder.Services.AddSingleton<IDemoLife, DemoPractices>();
    }

    public static void UseHelpnet(this WebApplication app)
    {
        if (app.Services.GetService<WarmUp>() is { } warmUp) app.Use(warmUp.Follow);
        app.UseUnderWay();
        app.UseShell(KnownProxies.In(app.Configuration));
        app.UseRouting();
        app.UseAccounts();
        app.UseWords();
        app.UseRateLimiter();
        app.MapStaticAssets();
        app.MapOtherReleases();
        app.MapHealth();
        app.MapQuickExit();
        app.MapFiles();
        app.MapNotices();
        app.MapPaymentWebhook();
        app.UsePracticeProvider();
        app.MapRazorPages().WithStaticAssets();
        app.MapConsultations();
        app.Announce();
    }

    private static void AddMailbox(this WebApplicationBuilder builder)
    {
        builder.Services.Replace(ServiceDescriptor.Singleton(services => new PublicAddress(() => builder.Configuration[PublicAddress.Setting]
            ?? services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault())));
        var sends = !string.IsNullOrWhiteSpace(builder.Configuration["Smtp:Host"]);
        if (!sends && builder.Configuration.GetValue("Helpnet:Mailbox", !builder.Environment.IsProduction()))
            builder.Services.AddSingleton<IMailbox, Mailbox>();
    }

    private sealed class Mailbox(MailFolder folder) : IMailbox
    {
        public async Task<IReadOnlyList<MailboxMail>> Newest(int limit, CancellationToken ct) => [.. (await folder.Newest(limit, ct)).Select(Shown)];

        public async Task<MailboxMail?> Find(string name, CancellationToken ct) => await folder.Find(name, ct) is { } mail ? Shown(mail) : null;

        private static MailboxMail Shown(KeptMail mail) => new(mail.Name, mail.At, mail.To, mail.Subject, mail.Text, mail.Calendar);
    }
}
