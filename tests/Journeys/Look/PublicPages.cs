using System.Reflection;
using Helpnet.Frontend.Shell;
using Helpnet.Frontend.Words;
using Helpnet.Journeys.Calls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Helpnet.Journeys.Look;

/// <summary>The public pages and the design page with the real style sheet and scripts, under the real security headers, without a silo.</summary>
public sealed class PublicPages : IAsyncLifetime
{
    public static readonly string[] All =
        ["/", "/help", "/contact", "/questions", "/plans", "/privacy", "/terms", "/accessibility", "/imprint", "/not-there", "/design"];

    private WebApplication app = null!;

    public string Address => app.Urls.Single();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ShellOptions).Assembly.GetName().Name,
            ContentRootPath = Repository.Frontend,
            EnvironmentName = Environments.Development,
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.AddShell();
        builder.Services.AddRateLimiter(_ => { });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(DispatchProxy.Create<IGrainFactory, Away>());
        builder.Services.AddRazorPages();

        app = builder.Build();
        app.UseShell([]);
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.Combine(Repository.Frontend, "wwwroot")) });
        app.UseRouting();
        app.UseWords();
        app.UseRateLimiter();
        app.MapQuickExit();
        app.MapRazorPages();
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    /// <summary>A grain factory of a cluster that is away.</summary>
    public class Away : DispatchProxy
    {
        protected override object Invoke(MethodInfo? method, object?[]? arguments) => throw new TimeoutException("The cluster is away.");
    }
}
