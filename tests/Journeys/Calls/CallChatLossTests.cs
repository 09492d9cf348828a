using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Calls;

/// <summary>What is written while the network dies, before anybody has noticed.</summary>
public sealed class CallChatLossTests(Browsers browsers)
{
    private const string Doubt = "May not have arrived.";

    [Fact]
    public async Task A_message_that_went_down_with_its_connection_is_marked_said_and_can_be_sent_again()
    {
        var call = new ACall();
        await using var relay = await Coturn.Start(udp: false);
        await using var toRelay = new Wire(relay.Port);
        await using var host = await CallHost.Start(call, relay.Through(toRelay.Port));
        await using var client = await CallPerson.Enter(browsers, host, call.Client);
        await using var counsellor = await CallPerson.Enter(browsers, host, call.Counsellor, "?direct=true");
        await Task.WhenAll(client.Is("connected", 30), counsellor.Is("connected", 30));
        await Task.WhenAll(client.Press("Chat"), counsellor.Press("Chat"));
        await Write(client, "Are you there?");
        await Expect(Messages(counsellor), "Are you there?");
        await Write(counsellor, "I am.");
        await Expect(Messages(client), "I am.");

        toRelay.Cut();
        await Write(client, "I have to tell you something.");
        await Expect(Messages(client), "I have to tell you something.");
        await client.Press("Close the chat");
        await counsellor.Page.ReloadAsync();

        var said = client.Page.Locator("[data-part=chat-said]");
        await Assertions.Expect(said).ToHaveTextAsync("A message to Ann may not have arrived.", new() { Timeout = 30_000 });
        toRelay.Mend();
        await Task.WhenAll(client.Is("connected", 60), counsellor.Is("connected", 60));
        await client.Page.Locator("[data-part=chat-button]").ClickAsync();
        await Assertions.Expect(Messages(client).Filter(new() { HasText = Doubt })).ToHaveTextAsync("You: I have to tell you something." + Doubt + "Send again");
        // The headings belong to the page that holds the call.
        Assert.DoesNotContain((await client.Page.RunAxe()).Violations, v => v.Id != "page-has-heading-one");
        await client.Press("Send again");

        await Assertions.Expect(client.Page.GetByText(Doubt)).ToHaveCountAsync(0);
        await Assertions.Expect(client.Page.GetByLabel("Your message")).ToBeFocusedAsync();
        await Assertions.Expect(counsellor.Page.Locator("[data-part=chat-unread]")).ToHaveTextAsync("1");
        await Assertions.Expect(Messages(counsellor)).ToHaveTextAsync(["Ben: I have to tell you something."]);
    }

    private static ILocator Messages(CallPerson person) => person.Page.Locator("[data-part=chat-list] > li");

    private static Task Expect(ILocator messages, string text) =>
        Assertions.Expect(messages.Filter(new() { HasText = text })).ToHaveCountAsync(1);

    private static async Task Write(CallPerson person, string text)
    {
        var field = person.Page.GetByLabel("Your message");
        await field.FillAsync(text);
        await field.PressAsync("Enter");
    }
}
