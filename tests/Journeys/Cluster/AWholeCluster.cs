using Helpnet.Journeys.Server;
using Helpnet.Load.Cluster;
using Helpnet.Load.Web;

namespace Helpnet.Journeys.Cluster;

/// <summary>Silos, frontends, a database and a proxy, whose every silo and frontend can die at once.</summary>
internal sealed class AWholeCluster : IHelpnet, IAsyncDisposable
{
    private const int Silos = 2;
    private const int Frontends = 1;

    private readonly RunningCluster processes = new();

    public string Address => processes.Address;

    /// <summary>How many silos and frontends are alive.</summary>
    public int Alive => processes.Running("silo").Count + processes.Running("frontend").Count;

    public async Task<string> Confirmation(string to) => Address + await new Mails(processes.Mails).Confirmation(to);

    public Task Start() => processes.Start(Silos, Frontends);

    /// <summary>kill -9 for every silo and every frontend.</summary>
    public Task Kill() => Task.WhenAll(processes.Running("silo").Concat(processes.Running("frontend")).Select(processes.Kill));

    /// <summary>As many as before, all at once, on what the dead ones have left in the database.</summary>
    public Task StartAgain() => Task.WhenAll(Add("silo", Silos), Add("frontend", Frontends));

    /// <summary>Nobody needs the farewells of silos that are thrown away.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Address.Length > 0) await Kill();
        await processes.DisposeAsync();
    }

    private async Task Add(string kind, int count)
    {
        for (var i = 0; i < count; i++) await processes.Add(kind);
    }
}
