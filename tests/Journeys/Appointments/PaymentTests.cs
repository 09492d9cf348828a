using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Look;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Appointments;

/// <summary>The payments that do not go straight, each given back in the end, so that the time is free again.</summary>
[Collection(InTurn.AtMariesDoor)]
public sealed class PaymentTests(Browsers browsers, HelpnetServer server) : IAsyncLifetime
{
    private AClient robin = null!;

    public async ValueTask InitializeAsync()
    {
        await server.Up();
        robin = await AClient.Booked(browsers, server);
        await robin.GoesToPay();
    }

    public ValueTask DisposeAsync() => robin.DisposeAsync();

    [Fact]
    public async Task A_declined_card_leaves_the_door_shut_and_one_that_the_bank_asks_about_opens_it()
    {
        await robin.Pays(AClient.Declined);
        await Assertions.Expect(robin.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await robin.Page.GetByRole(AriaRole.Link, new() { Name = "Back" }).ClickAsync();
        await Assertions.Expect(robin.Page.GetByRole(AriaRole.Button, new() { Name = "Pay and enter" })).ToBeVisibleAsync();
        await Assertions.Expect(robin.Page.GetByText("on its way")).ToHaveCountAsync(0);
        await Obstacles.None(robin.Page);
        await robin.PressesPay();

        await robin.Pays(AClient.WantsThreeDSecure);
        await robin.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();

        await robin.IsNext();
        await robin.Cancels();
        await Assertions.Expect(robin.Page.GetByText("Given back").First).ToBeVisibleAsync(new() { Timeout = 30_000 });

        await robin.Page.GetByRole(AriaRole.Link, new() { Name = "Receipt" }).ClickAsync();
        await Assertions.Expect(robin.Page.GetByText($"The seller is {ACounsellor.Name}, not Helpnet")).ToBeVisibleAsync();
        await Assertions.Expect(robin.Page.Locator("dt", new() { HasText = "Given back" })).ToBeVisibleAsync();
        await Obstacles.None(robin.Page);
    }

    [Fact]
    public async Task A_late_payment_lets_the_client_in_by_itself()
    {
        await robin.Pays(AClient.PaysLate);
        await Assertions.Expect(robin.AtTheDoor.GetByText("Your payment is on its way.")).ToBeVisibleAsync();
        await Obstacles.None(robin.Page);

        await robin.IsNext();
        await robin.Cancels();
    }

    [Fact]
    public async Task A_payment_that_lands_after_the_cancellation_goes_back_by_itself()
    {
        await robin.Pays(AClient.PaysLate);
        await Assertions.Expect(robin.AtTheDoor.GetByText("Your payment is on its way.")).ToBeVisibleAsync();

        await robin.Cancels();

        await Assertions.Expect(robin.Page.GetByText("Given back").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }
}
