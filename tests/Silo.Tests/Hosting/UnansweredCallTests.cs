using System.Reflection;
using Helpnet.Grains.Mail;
using Helpnet.Testing.Cluster;
using Helpnet.Testing.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace Helpnet.Silo.Tests.Hosting;

/// <summary>Law 8 in what Orleans itself writes: a version that puts values into its sentences is found here.</summary>
public sealed class UnansweredCallTests : IDisposable
{
    private const string Secret = "ann@secret.example";

    /// <summary>Long enough for the silo's own first calls.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private readonly RecordedLogs logs = new();

    [Fact]
    public async Task A_call_that_is_not_answered_in_time_is_named_and_nothing_that_it_carries()
    {
        await using var helpnet = await Hanging();
        // The silo itself asks, as grains ask each other.
        var outbox = helpnet.Service<IGrainFactory>().GetGrain<IMailOutboxGrain>(0);
        var late = await Assert.ThrowsAsync<TimeoutException>(() => outbox.Again(Secret));

        Assert.Contains(logs.Lines, line => line.Contains("did not arrive on time", StringComparison.Ordinal) && line.Contains(".Again(", StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Lines, line => line.Contains(Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, $"{late}", StringComparison.Ordinal);
    }

    public void Dispose() => logs.Dispose();

    private Task<HelpnetCluster> Hanging() => HelpnetCluster.Start(services: all =>
    {
        all.Configure<SiloMessagingOptions>(it => it.ResponseTimeout = Patience);
        all.Configure<ClientMessagingOptions>(it => it.ResponseTimeout = Patience);
        all.AddSingleton(DispatchProxy.Create<IMailLog, Hangs>());
        all.AddLogging(it => it.AddProvider(logs));
    });

    public class Hangs : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => new TaskCompletionSource().Task;
    }
}
