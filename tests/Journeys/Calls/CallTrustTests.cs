using Microsoft.Playwright;

namespace Helpnet.Journeys.Calls;

public sealed class CallTrustTests(Browsers browsers)
{
    [Fact]
    public async Task A_server_that_rewrites_both_certificates_gets_no_call()
    {
        var call = new ACall();
        var server = new LyingServer();
        await using var host = await CallHost.Start(call, meddler: server);
        await using var client = await CallPerson.Enter(browsers, host, call.Client);
        await using var counsellor = await CallPerson.Enter(browsers, host, call.Counsellor);

        await Task.WhenAll(client.Is("untrusted"), counsellor.Is("untrusted"));

        Assert.True(server.Rewritten >= 2);
        await NothingWasHeard(client, "Ann");
        await NothingWasHeard(counsellor, "Ben");
    }

    [Fact]
    public async Task Somebody_without_the_other_persons_key_gets_no_call_although_the_connection_stands()
    {
        var call = new ACall();
        await using var host = await CallHost.Start(call);
        await using var client = await CallPerson.Enter(browsers, host, call.Client);
        var another = Uri.EscapeDataString(Convert.ToBase64String(new byte[32]));
        await using var counsellor = await CallPerson.Enter(browsers, host, call.Counsellor, $"?key={another}");

        await Task.WhenAll(client.Is("untrusted"), counsellor.Is("untrusted"));

        await NothingWasHeard(client, "Ann");
        await NothingWasHeard(counsellor, "Ben");
    }

    private static async Task NothingWasHeard(CallPerson person, string peer)
    {
        await Assertions.Expect(person.Page.GetByText($"the other end could not show that it is {peer}")).ToBeVisibleAsync();
        Assert.True(await person.Page.EvaluateAsync<bool>("() => document.querySelector('[data-part=remote]').srcObject === null"));
        Assert.Equal(0, await person.Page.EvaluateAsync<int>("() => played"));
        Assert.Equal(0, await person.Page.EvaluateAsync<int>("() => sent"));
    }
}
