using System.Reflection;
using Helpnet.Frontend.Pages.Directory;
using Helpnet.Frontend.Shell;
using Helpnet.Frontend.Words;
using Helpnet.Testing.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Helpnet.Frontend.Tests.Shell;

/// <summary>The pages and what stands around them, without a silo: grains can't be reached here.</summary>
public sealed class PagesHost : IAsyncLifetime
{
    private WebApplication app = null!;

    internal RecordedLogs Logs { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ShellOptions).Assembly.GetName().Name,
            ContentRootPath = Sources.Folder,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(Logs);
        builder.AddShell();
        builder.Services.AddRateLimiter(_ => { });
        builder.Services.AddDirectoryLimit();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(DispatchProxy.Create<IGrainFactory, Unreachable>());
        builder.Services.AddRazorPages();

        app = builder.Build();
        app.UseShell([]);
        app.UseRouting();
        app.UseWords();
        app.UseRateLimiter();
        app.MapQuickExit();
        app.MapRazorPages();
        app.MapGet("/broken", _ => throw new InvalidOperationException("secret detail"));
        await app.StartAsync();

        var server = app.GetTestServer();
        server.BaseAddress = new("https://helpnet.example");
        Client = server.CreateClient();
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    /// <summary>A grain factory of a cluster that is away.</summary>
    public class Unreachable : DispatchProxy
    {
        protected override object Invoke(MethodInfo? method, object?[]? arguments) => throw new TimeoutException("The cluster is away.");
    }
}
