using System.Collections.Concurrent;
using Helpnet.Frontend.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Helpnet.Frontend.Tests.Shell;

public sealed class WarmUpTests : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> opened = [];
    private readonly TaskCompletionSource page = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebApplication app;
    private readonly WarmUp warmUp;

    public WarmUpTests()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(ShellOptions).Assembly.GetName().Name });
        builder.WebHost.UseTestServer();
        builder.Services.AddRazorPages();
        builder.Services.AddSignalR();
        builder.Services.AddSingleton<WarmUp>();
        builder.Services.AddHostedService(services => services.GetRequiredService<WarmUp>());
        app = builder.Build();
        warmUp = app.Services.GetRequiredService<WarmUp>();
        app.Use(warmUp.Follow);
        app.Run(Answer);
    }

    [Fact]
    public async Task A_process_whose_pages_are_being_loaded_is_not_ready()
    {
        await app.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HealthStatus.Unhealthy, await Health());
    }

    [Fact]
    public async Task A_process_is_ready_once_the_pages_of_visitors_have_been_opened()
    {
        page.SetResult();
        await app.StartAsync(TestContext.Current.CancellationToken);

        await warmUp.ExecuteTask!;

        Assert.Contains("/directory", opened);
        Assert.Equal(HealthStatus.Healthy, await Health());
    }

    [Fact]
    public async Task A_page_that_can_not_be_opened_keeps_the_process_from_nobody()
    {
        page.SetException(new TimeoutException("The cluster is away."));
        await app.StartAsync(TestContext.Current.CancellationToken);

        await warmUp.ExecuteTask!;

        Assert.Equal(HealthStatus.Healthy, await Health());
    }

    public async ValueTask DisposeAsync()
    {
        page.TrySetResult();
        await app.DisposeAsync();
    }

    private async Task<HealthStatus> Health() => (await warmUp.CheckHealthAsync(new())).Status;

    private Task Answer(HttpContext context)
    {
        opened.Enqueue(context.Request.Path);
        return page.Task;
    }
}
