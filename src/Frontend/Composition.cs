using Helpnet.Frontend.Accounts;
using Helpnet.Frontend.Hubs;
using Helpnet.Frontend.Pages.Directory;
using Helpnet.Frontend.Shell;
using Helpnet.Frontend.Words;

namespace Helpnet.Frontend;

internal static class Composition
{
    public static void AddHelpnet(this WebApplicationBuilder builder)
    {
        builder.AddShell();
        builder.AddAccounts();
        builder.Services.AddRateLimiter(_ => { });
        builder.Services.AddDirectoryLimit();
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
        app.MapRazorPages().WithStaticAssets();
        app.MapConsultations();
    }
}
