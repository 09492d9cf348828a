using Microsoft.AspNetCore.SignalR;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Calls;

public sealed class CallWithoutServerTests(Browsers browsers) : IAsyncLifetime
{
    private const string NewPath = "() => peers.at(-1).localDescription.sdp.match(/a=ice-ufrag:(.*)/)[1]";

    private readonly ACall call = new();
    private CallHost host = null!;
    private CallPerson client = null!;
    private CallPerson counsellor = null!;
    private int port;

    public async ValueTask InitializeAsync()
    {
        host = await CallHost.Start(call);
        port = new Uri(host.Address).Port;
        client = await CallPerson.Enter(browsers, host, call.Client);
        counsellor = await CallPerson.Enter(browsers, host, call.Counsellor);
        await Task.WhenAll(client.Is("connected"), counsellor.Is("connected"));
    }

    public async ValueTask DisposeAsync()
    {
        await counsellor.DisposeAsync();
        await client.DisposeAsync();
    }

    [Fact]
    public async Task A_call_outlives_its_servers_finds_a_new_path_without_them_and_is_found_again()
    {
        await host.DisposeAsync();
        await client.Page.GetByText("The server can’t be reached just now.").WaitForAsync();
        await Task.WhenAll(client.Hears(), client.Sees(), counsellor.Hears(), counsellor.Sees());

        var before = await client.Page.EvaluateAsync<string>(NewPath);
        await client.Page.EvaluateAsync("() => dispatchEvent(new Event('online'))");
        await client.Page.WaitForFunctionAsync($"before => ({NewPath})() !== before && peers.at(-1).signalingState === 'stable'", before);
        await Task.WhenAll(client.Is("connected"), client.Hears(), counsellor.Hears());

        await client.Press("Camera on");
        await counsellor.SeesNothing();
        await client.Press("Camera off");
        await counsellor.Sees();

        await using var back = await CallHost.Start(call, port: port);
        await client.Page.GetByText("The server can’t be reached just now.").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await Task.WhenAll(client.Hears(), counsellor.Hears());
        Assert.Equal(1, await client.Page.EvaluateAsync<int>("() => peers.length"));
    }

    [Fact]
    public async Task Whoever_leaves_while_the_server_is_away_hears_no_more_of_it_and_says_so_when_it_is_back()
    {
        await host.DisposeAsync();
        var offline = client.Page.Locator("[data-part=offline]");
        await Assertions.Expect(offline).Not.ToHaveAttributeAsync("hidden", "");

        await client.Press("Leave");
        await client.Press("Go out");

        await Task.WhenAll(client.Is("left"), counsellor.Is("alone"));
        await Assertions.Expect(offline).ToHaveAttributeAsync("hidden", "");
        var left = new Leaves();
        await using var back = await CallHost.Start(call, meddler: left, port: port);
        await left.Heard.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await client.IsOffTheServer();
        await Assertions.Expect(offline).ToHaveAttributeAsync("hidden", "");
    }

    private sealed class Leaves : IHubFilter
    {
        public TaskCompletionSource Heard { get; } = new();

        public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
        {
            if (invocation.HubMethodName == "Leave") Heard.TrySetResult();
            return next(invocation);
        }
    }
}
