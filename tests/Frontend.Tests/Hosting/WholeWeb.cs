using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Helpnet.Frontend.Accounts;
using Helpnet.Frontend.Tests.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Helpnet.Frontend.Tests.Hosting;

/// <summary>
/// Everything that an embedded run answers to, put together as it puts it together, with its silo asleep: whatever asks a grain fails, and whoever
/// comes is signed in as somebody who may do everything.
/// </summary>
public sealed class WholeWeb : IAsyncDisposable
{
    /// <summary>On the answer to a form that came without its token.</summary>
    public const string TokenMissed = "Token-Missed";

    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("helpnet-whole-");
    private readonly WebApplication app;

    private WholeWeb(Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Composition).Assembly.GetName().Name,
            ContentRootPath = Sources.Folder,
            EnvironmentName = Environments.Development,
        });
        builder.WebHost.UseTestServer().UseStaticWebAssets();
        builder.Configuration.AddInMemoryCollection(settings).AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Helpnet:Data"] = folder.FullName,
            ["Stripe:SecretKey"] = "sk_test_asleep",
            ["Stripe:WebhookSecret"] = "whsec_asleep",
            ["Stripe:ConnectWebhookSecret"] = "whsec_asleep",
        });
        builder.AddHelpnet();
        builder.Logging.ClearProviders();
        Put(builder.Services);
        app = builder.Build();
        app.UseHelpnet();
    }

    /// <summary>All that can be asked for.</summary>
    public IEnumerable<RouteEndpoint> Endpoints => ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    /// <summary>Those that may be sent a body: all that do not say that they are for reading only.</summary>
    public IEnumerable<RouteEndpoint> Bodies => Endpoints.Where(endpoint =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods }
        || methods.Any(method => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method)));

    public static async Task<WholeWeb> Start(params (string Key, string Value)[] settings)
    {
        var web = new WholeWeb(settings.ToDictionary(s => s.Key, s => (string?)s.Value));
        await web.app.StartAsync();
        return web;
    }

    /// <summary>A browser in the network of an address.</summary>
    public HttpClient Browser(string address = "192.0.2.1", string language = "en")
    {
        var client = new HttpClient(new From(IPAddress.Parse(address), app.GetTestServer())) { BaseAddress = new("http://helpnet.example") };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }

    /// <summary>An address of the endpoint, with something that fits in each of its gaps.</summary>
    public static string AddressOf(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart { ParameterPolicies: var policies } when policies.Any(p => p.Content == "int") => "404",
            RoutePatternSeparatorPart separator => separator.Content,
            _ => "0f000000-0000-4000-8000-000000000001",
        }))));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static void Put(IServiceCollection services)
    {
        services.RemoveAll<IHostedService>();
        services.Replace(ServiceDescriptor.Singleton(System.Reflection.DispatchProxy.Create<IGrainFactory, PagesHost.Unreachable>()));
        services.Replace(ServiceDescriptor.Singleton<IDataProtectionProvider, EphemeralDataProtectionProvider>());
        services.AddAuthentication(Everybody.Name).AddScheme<AuthenticationSchemeOptions, Everybody>(Everybody.Name, null);
        services.AddMvcCore(mvc => mvc.Filters.Add(new SaysThatTheTokenMissed()));
    }

    /// <summary>Sends requests from an address.</summary>
    private sealed class From(IPAddress address, TestServer server) : DelegatingHandler(server.CreateHandler(http => http.Connection.RemoteIpAddress = address));

    private sealed class SaysThatTheTokenMissed : IAlwaysRunResultFilter
    {
        public void OnResultExecuting(ResultExecutingContext context)
        {
            // The error page that follows clears what was set before it.
            if (context.Result is IAntiforgeryValidationFailedResult)
                context.HttpContext.Response.OnStarting(() => Task.FromResult(context.HttpContext.Response.Headers[TokenMissed] = "1"));
        }

        public void OnResultExecuted(ResultExecutedContext context)
        {
        }
    }

    private sealed class Everybody(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder), IAuthenticationSignOutHandler
    {
        public const string Name = "everybody";

        public Task SignOutAsync(AuthenticationProperties? properties) => Task.CompletedTask;

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            Claim[] claims =
            [
                new(ClaimTypes.NameIdentifier, "0f000000-0000-4000-8000-0000000000aa"), new(ClaimTypes.Name, "Robin"),
                new(ClaimTypes.Role, Principal.Counsellor), new(ClaimTypes.Role, Principal.Administrator),
            ];
            return Task.FromResult(AuthenticateResult.Success(new(new(new ClaimsIdentity(claims, Name)), Name)));
        }
    }
}
