using System.Net;
using Helpnet.Frontend.Notices;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Helpnet.Frontend.Shell;

/// <summary>
/// A process that has just started would make its first visitors wait while its pages are loaded for the first time. It loads them before it says that it
/// is ready, and opens those that anybody may see.
/// </summary>
internal sealed partial class WarmUp(
    IActionDescriptorCollectionProvider actions, PageLoader pages, IHttpContextFactory contexts, IServiceProvider services, IHostApplicationLifetime host,
    ILogger<WarmUp> log) : BackgroundService, IHealthCheck
{
    private static readonly string[] Open = ["/", "/directory", "/accounts/sign-in", "/accounts/register", "/plans", "/help"];

    private RequestDelegate? pipeline;
    private volatile bool isDone;

    /// <summary>Before everything that answers.</summary>
    public RequestDelegate Follow(RequestDelegate next) => pipeline = next;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(isDone ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The pages are being loaded."));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var started = CancellationTokenSource.CreateLinkedTokenSource(host.ApplicationStarted, stoppingToken);
        await Task.Delay(Timeout.Infinite, started.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        if (stoppingToken.IsCancellationRequested) return;
        try
        {
            services.GetRequiredService<HubConnectionHandler<LiveHub>>();
            foreach (var page in actions.ActionDescriptors.Items.OfType<PageActionDescriptor>()) await pages.LoadAsync(page, EndpointMetadataCollection.Empty);
            foreach (var path in Open) await Visit(path, stoppingToken);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            // Whoever comes first waits a little longer: no reason to stay away.
            NotWarm(log, e);
        }
        isDone = true;
    }

    private async Task Visit(string path, CancellationToken stopping)
    {
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature { Method = "GET", Path = path, Scheme = "http", Protocol = "HTTP/1.1", Headers = { Host = "localhost" } });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        features.Set<IHttpConnectionFeature>(new HttpConnectionFeature { RemoteIpAddress = IPAddress.Loopback });
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = stopping });
        var context = contexts.Create(features);
        try
        {
            await pipeline!(context);
        }
        finally
        {
            contexts.Dispose(context);
        }
    }

    [LoggerMessage(5006, LogLevel.Warning, "The pages could not be loaded before their first visitors")]
    private static partial void NotWarm(ILogger<WarmUp> log, Exception e);
}
