using System.Text;
using Helpnet.Grains.Subjects;
using Helpnet.Silo.Hosting;
using Helpnet.Testing.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Orleans.Storage;
using Orleans.TestingHost;

namespace Helpnet.Testing.Cluster;

/// <summary>A silo, or several, in this process on a real SQLite file in a folder of its own, with a clock that stands still until it is moved.</summary>
internal sealed class HelpnetCluster : IAsyncDisposable
{
    private static readonly SubjectKey Key = new(new byte[32]);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    private readonly string folder = TemporaryFolders.Make();
    private readonly Action<IServiceCollection>? services;
    private readonly int silos;
    private InProcessTestCluster cluster = null!;

    private HelpnetCluster(DateTimeOffset now, Action<IServiceCollection>? services, int silos)
    {
        Clock = new(now);
        this.services = services;
        this.silos = silos;
    }

    public FakeTimeProvider Clock { get; }

    /// <summary>Lets the next write of a chosen grain fail, before or after it reaches the file, or the process end at any write.</summary>
    public StorageFaults Faults { get; } = new();

    /// <summary>Where all mail goes; it outlives crashes.</summary>
    public PostOffice Mails { get; } = new();

    public static async Task<HelpnetCluster> Start(DateTimeOffset? now = null, Action<IServiceCollection>? services = null, int silos = 1)
    {
        var helpnet = new HelpnetCluster(now ?? Builders.Moments.Nine, services, silos);
        await helpnet.Deploy();
        return helpnet;
    }

    /// <summary>A grain as a frontend calls it: public contracts only.</summary>
    public T Grain<T>(Guid key) where T : IGrainWithGuidKey => cluster.Client.GetGrain<T>(key);

    public T Grain<T>(long key) where T : IGrainWithIntegerKey => cluster.Client.GetGrain<T>(key);

    public T Grain<T>(string key) where T : IGrainWithStringKey => cluster.Client.GetGrain<T>(key);

    public IGrainFactory Grains => cluster.Client;

    public IServiceProvider Services => cluster.GetSiloServiceProvider();

    public T Service<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>From here on in this flow, calls are made for <paramref name="account"/>; null for nobody.</summary>
    public void As(Guid? account, Roles roles = Roles.Client, Guid device = default)
    {
        if (account is not { } id) RequestContext.Remove(Subject.TokenKey);
        else RequestContext.Set(Subject.TokenKey, new SubjectTokens(Key).Seal(new(id, roles, device, Clock.GetUtcNow() + TimeSpan.FromDays(1))));
    }

    /// <summary>Stores a state as if the grain had written it; only before the grain is first called.</summary>
    public Task Seed<T>(string grainType, Guid key, T state) =>
        Store.WriteStateAsync($"{grainType}.state", IdOf(grainType, key), new GrainState<T>(state));

    /// <summary>What the file holds of a grain, whatever the grain itself knows.</summary>
    public async Task<T> Stored<T>(string grainType, Guid key) where T : class, new()
    {
        var state = new GrainState<T>(new());
        await Store.ReadStateAsync($"{grainType}.state", IdOf(grainType, key), state);
        return state.State ?? new();
    }

    /// <summary>Whether <paramref name="text"/> stands anywhere in what this cluster has written: the database and the log of its last writes, byte for byte.</summary>
    public bool Holds(string text) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any(file => Holds(file, text));

    /// <summary>Kills the silo without a word and starts another on the same file.</summary>
    public async Task Crash()
    {
        await Kill();
        Faults.Revive();
        await Deploy();
    }

    /// <summary>Lets the silo take its leave, as an operator would; nothing comes in its place.</summary>
    public Task Leave() => cluster.StopSiloAsync(cluster.Silos[0]);

    /// <summary>
    /// Moves the clock by <paramref name="step"/> seconds at a time, by <paramref name="seconds"/> at most, until <paramref name="condition"/> holds. Storage and calls take
    /// real time, so each of these seconds lasts a moment and the last one longer.
    /// </summary>
    public async Task Until(Func<Task<bool>> condition, int seconds = 120, int step = 1)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var glance = new PeriodicTimer(Glance);
        for (var moved = 0; !await condition(); moved += step)
        {
            Faults.Read();
            if (moved < seconds) Clock.Advance(TimeSpan.FromSeconds(step));
            try
            {
                await glance.WaitForNextTickAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"What was waited for did not come about within {seconds} s.");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        // A silo that takes its leave first waits for every effect under way; nobody looks at them any more.
        await Kill();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private IGrainStorage Store =>
        Services.GetRequiredKeyedService<IGrainStorage>(Orleans.Providers.ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME);

    private static GrainId IdOf(string grainType, Guid key) => GrainId.Create(GrainType.Create(grainType), GrainIdKeyExtensions.CreateGuidKey(key));

    private static bool Holds(string file, string text)
    {
        using var bytes = new MemoryStream();
        using (var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)) open.CopyTo(bytes);
        var all = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        return all.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || all.IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
    }

    private async Task Kill()
    {
        foreach (var silo in cluster.Silos) await cluster.KillSiloAsync(silo);
        await cluster.DisposeAsync();
    }

    private async Task Deploy()
    {
        var builder = new InProcessTestClusterBuilder((short)silos);
        // Once for all silos, which start at the same moment.
        var database = SiloSetup.OpenSqlite(Path.Combine(folder, "helpnet.db"));
        builder.Options.ServiceId = builder.Options.ClusterId = "helpnet";
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddHelpnet(database);
            silo.Services.AddSingleton(Key);
            silo.Services.AddSingleton(new OutsideCallers(Trusted: true));
            silo.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            silo.Services.UseTimeProviderForBackgroundAreas(TimeProvider.System);
            silo.Services.AddSingleton<IGrainStorage>(s => new FaultyStorage(
                s.GetRequiredKeyedService<IGrainStorage>(Orleans.Providers.ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME), Faults));
            silo.Services.AddFaultyRows(Faults);
            silo.Services.AddSingleton<Grains.Mail.IMailer>(Mails);
            services?.Invoke(silo.Services);
        });
        cluster = builder.Build();
        await cluster.DeployAsync();
    }
}
