using System.Security.Claims;
using Helpnet.Frontend.Hubs;
using Helpnet.Frontend.Notices;
using Helpnet.Frontend.Shell;
using Helpnet.Frontend.Words;
using Helpnet.Journeys.Calls;
using Helpnet.Testing.Cluster;
using Helpnet.Testing.Consultations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Helpnet.Journeys.Appointments;

/// <summary>The real pages and their live hub in front of a cluster whose clock the test moves; a cookie says who is signed in.</summary>
internal sealed class PagesInFront : IAsyncDisposable
{
    private readonly WebApplication app;

    private PagesInFront(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    public static async Task<PagesInFront> Start(HelpnetCluster cluster)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = Repository.Frontend });
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(cluster.Clock);
        builder.Services.AddSingleton(cluster.Grains);
        builder.Services.AddRazorPages().AddApplicationPart(typeof(ConsultationHub).Assembly);
        builder.AddShell();
        builder.Services.AddNotices();
        builder.Services.AddSingleton<AsWhoeverCalls>();
        builder.Services.AddSignalR(hub => hub.AddFilter<AsWhoeverCalls>());
        builder.Services.AddAuthentication("person").AddScheme<AuthenticationSchemeOptions, PersonScheme>("person", null);
        builder.Services.AddAuthorization();

        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.Combine(Repository.Frontend, "wwwroot")) });
        app.UseRouting();
        app.UseWords();
        app.UseAuthentication();
        app.Use((http, next) =>
        {
            ActFor(http.User);
            return next(http);
        });
        app.UseAuthorization();
        app.MapNotices();
        app.MapRazorPages();
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static void ActFor(ClaimsPrincipal? person)
    {
        if (person?.FindFirstValue(ClaimTypes.NameIdentifier) is { } account) ConsultationWorld.ActFor(Guid.Parse(account));
    }

    private sealed class AsWhoeverCalls : IHubFilter
    {
        public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
        {
            ActFor(invocation.Context.User);
            return next(invocation);
        }
    }
}
