using System.Security.Claims;
using Helpnet.Frontend.Hubs;
using Helpnet.Frontend.Shell;
using Helpnet.Frontend.Words;
using Helpnet.Grains.Consultations;
using Helpnet.Testing.Consultations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Helpnet.Journeys.Calls;

/// <summary>
/// The call and nothing around it: the real hub, the real grains, the real page part and the real script, one process,
/// with people signed in by their address and keys handed out by the test.
/// </summary>
internal sealed class CallHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private CallHost(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    public IGrainFactory Grains => app.Services.GetRequiredService<IGrainFactory>();

    public static async Task<CallHost> Start(
        ACall call, RelayOptions? relay = null, IHubFilter? meddler = null, int port = 0, RoomWorld? world = null, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = Repository.Frontend });
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        // A server that goes away under open pages must not wait half a minute for them.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        if (clock is not null) builder.Services.AddSingleton(clock);
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(FreePorts.Next(), FreePorts.Next(), serviceId: "calls", clusterId: "calls")
            .AddMemoryGrainStorageAsDefault()
            .AddPeople());
        builder.Services.AddSingleton(Microsoft.Extensions.Options.Options.Create(relay ?? new RelayOptions()));
        builder.Services.AddRazorPages().AddApplicationPart(typeof(ConsultationHub).Assembly);
        builder.AddShell();
        if (world is not null) builder.Services.AddSingleton(world.Grains());
        builder.Services.AddConsultations();
        builder.Services.AddSingleton<Signed>();
        builder.Services.AddSignalR().AddHubOptions<ConsultationHub>(hub =>
        {
            hub.AddFilter<Signed>();
            if (meddler is not null) hub.AddFilter(meddler);
        });
        builder.Services.AddAuthentication("person").AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, PersonScheme>("person", null);
        builder.Services.AddAuthorization();

        var app = builder.Build();
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.Combine(Repository.Frontend, "wwwroot")) });
        app.UseRouting();
        app.UseWords();
        app.UseAuthentication();
        app.Use((http, next) =>
        {
            if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } person)
            {
                PersonScheme.Current.Value = Guid.Parse(person);
                ConsultationWorld.ActFor(Guid.Parse(person));
            }
            return next(http);
        });
        app.UseAuthorization();
        app.MapConsultations();
        app.MapRazorPages();
        app.MapGet("/keys", (string account, string password) => CallPage.DrawKeys(account, password));
        app.MapGet("/{script}.js", (string script) => Results.Text(TestScripts.Of(script), "text/javascript"));
        app.MapGet("/call", (Delegate)((HttpContext http) => CallPage.Draw(http, call))).RequireAuthorization();
        app.MapGet("/check", (Delegate)((HttpContext http) => CallPage.DrawCheck(http, call)));
        app.MapPost("/end/{appointment:guid}", (Guid appointment, IGrainFactory grains) => grains.Close(appointment));
        if (world is not null) world.Inner = app.Services.GetRequiredService<IClusterClient>();
        await app.StartAsync();
        var host = new CallHost(app);
        if (world is not null) return host;
        await host.Grains.Admit(call.Appointment, call.Client, call.Counsellor, call.AgreedEnd);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private sealed class Signed : IHubFilter
    {
        public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
        {
            ConsultationWorld.ActFor(Guid.Parse(invocation.Context.User!.FindFirstValue(ClaimTypes.NameIdentifier)!));
            return next(invocation);
        }
    }
}
