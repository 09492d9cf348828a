using Helpnet.Frontend.Accounts;
using Helpnet.Frontend.Hubs;
using Helpnet.Frontend.Pages.Directory;
using Helpnet.Frontend.Notices;
using Helpnet.Frontend.Shell;
using Helpnet.Frontend.Words;
using Helpnet.Silo.Hosting;

namespace Helpnet.Frontend;

/// <summary>The one place where the web and the silo meet: everything else here knows the contracts of the grains only.</summary>
internal static class Composition
{
    /// <exception cref="DataFolderTaken">Another process runs on the same folder.</exception>
    public static void AddHelpnet(this WebApplicationBuilder builder)
    {
        // The silo first: what comes after it may ask a grain while the host starts.
        builder.AddEmbeddedSilo(DataFolder.Take(builder.Configuration["Helpnet:Data"] ?? "data"));
        builder.AddShell();
        builder.AddAccounts();
        builder.Services.AddRateLimiter(_ => { });
        builder.Services.AddDirectoryLimit();
        builder.Services.AddNotices();
        builder.Services.AddRazorPages();
        builder.Services.AddConsultations();
    }

    public static void UseHelpnet(this WebApplication app)
    {
        app.UseShell();
        app.UseRouting();
        app.UseAccounts();
        app.UseWords();
        app.UseRateLimiter();
        app.MapStaticAssets();
        app.MapQuickExit();
        app.MapNotices();
        app.MapRazorPages().WithStaticAssets();
        app.MapConsultations();
    }
}
