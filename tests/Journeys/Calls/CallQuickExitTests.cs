using Helpnet.Journeys.Look;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Calls;

public sealed class CallQuickExitTests(Browsers browsers)
{
    private const string ThreeEscapes =
        "() => { for (let i = 0; i < 3; i++) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })) }";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_leaves_a_call_in_a_hurry_is_off_at_once_and_the_other_side_is_told_calmly(bool byButton)
    {
        var call = new ACall();
        await using var host = await CallHost.Start(call);
        await using var client = await CallPerson.Enter(browsers, host, call.Client);
        await using var counsellor = await CallPerson.Enter(browsers, host, call.Counsellor);
        await Task.WhenAll(client.Is("connected"), counsellor.Is("connected"));
        var outside = await Outside.Of(client.Page);
        Assert.Equal(2, await client.DevicesInUse());

        if (byButton) await client.Page.GetByRole(AriaRole.Link, new() { Name = "Quick exit" }).ClickAsync();
        else await client.Page.EvaluateAsync(ThreeEscapes);

        await outside.IsReached("/call");
        await counsellor.Is("alone");
        await Assertions.Expect(counsellor.Page.GetByText("Ben is no longer in the call.")).ToBeVisibleAsync();
        Assert.True(await counsellor.Page.EvaluateAsync<bool>("() => document.querySelector('[data-part=remote]').srcObject === null"));
    }

    [Fact]
    public async Task Whoever_leaves_another_page_of_the_same_browser_in_a_hurry_leaves_the_call_too()
    {
        var call = new ACall();
        await using var host = await CallHost.Start(call);
        await using var client = await CallPerson.Enter(browsers, host, call.Client);
        await using var counsellor = await CallPerson.Enter(browsers, host, call.Counsellor);
        await Task.WhenAll(client.Is("connected"), counsellor.Is("connected"));
        var outside = await Outside.Of(client.Page);
        var help = await client.Browser.NewPageAsync();
        await help.GotoAsync($"{host.Address}/help?lang=en");

        await help.GetByRole(AriaRole.Link, new() { Name = "Quick exit" }).ClickAsync();

        await Harmless.IsReached(help);
        await outside.IsReached("/call");
        await counsellor.Is("alone");
    }
}
