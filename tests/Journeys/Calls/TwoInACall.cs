namespace Helpnet.Journeys.Calls;

/// <summary>A client and a counsellor who are in a call already.</summary>
public abstract class TwoInACall(Browsers browsers) : IAsyncLifetime
{
    private readonly ACall call = new();
    private CallHost host = null!;

    private protected CallPerson Client { get; private set; } = null!;

    private protected CallPerson Counsellor { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        host = await CallHost.Start(call);
        Client = await CallPerson.Enter(browsers, host, call.Client);
        Counsellor = await CallPerson.Enter(browsers, host, call.Counsellor);
        await Task.WhenAll(Client.Is("connected"), Counsellor.Is("connected"));
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await Counsellor.DisposeAsync();
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
