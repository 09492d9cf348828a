using Microsoft.Playwright;

namespace Helpnet.Journeys.Calls;

/// <summary>A client whose session ends elsewhere while the server is away.</summary>
public sealed class CallSessionEndTests(Browsers browsers) : IAsyncLifetime
{
    private readonly ACall call = new();
    private CallHost host = null!;
    private CallPerson client = null!;
    private int port;

    public async ValueTask InitializeAsync()
    {
        host = await CallHost.Start(call);
        port = new Uri(host.Address).Port;
        client = await CallPerson.Enter(browsers, host, call.Client);
        await client.Is("alone");
    }

    public async ValueTask DisposeAsync()
    {
        await client.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_waits_for_the_other_side_is_promised_no_call_without_a_server_and_told_when_the_session_has_ended()
    {
        await host.DisposeAsync();
        await client.Page.GetByText("The call begins as soon as it is back.").WaitForAsync();

        await client.Browser.ClearCookiesAsync();
        host = await CallHost.Start(call, port: port);

        await client.Is("refused", 30);
        await Assertions.Expect(client.Page.GetByText("You have been signed out. Please sign in again")).ToBeVisibleAsync();
        await Assertions.Expect(client.Page.GetByRole(AriaRole.Link, new() { Name = "Try again" })).ToBeVisibleAsync();
        await Assertions.Expect(client.Page.Locator("[data-part=offline]")).ToBeHiddenAsync();
        await client.IsOffTheServer();
    }

    [Fact]
    public async Task A_call_that_stands_goes_on_untouched_without_a_session()
    {
        await using var counsellor = await CallPerson.Enter(browsers, host, call.Counsellor);
        await Task.WhenAll(client.Is("connected"), counsellor.Is("connected"));
        await host.DisposeAsync();
        await client.Page.GetByText("The call goes on without it.").WaitForAsync();

        await client.Browser.ClearCookiesAsync();
        await client.Page.RunAndWaitForResponseAsync(async () => host = await CallHost.Start(call, port: port), IsRefused, new() { Timeout = 45_000 });
        // It asks again only where the first answer ended nothing.
        await client.Page.WaitForResponseAsync(IsRefused, new() { Timeout = 45_000 });

        await client.Is("connected");
        await Task.WhenAll(client.Hears(), counsellor.Hears());

        static bool IsRefused(IResponse response) => response.Url.EndsWith("/call", StringComparison.Ordinal) && response.Status == 401;
    }
}
