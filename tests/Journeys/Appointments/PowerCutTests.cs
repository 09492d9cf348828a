using Helpnet.Journeys.Calls;
using Helpnet.Journeys.Server;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Appointments;

/// <summary>Law 5 on the real process: killed right after it has confirmed something, it finds it again and goes on with what was pending.</summary>
public sealed class PowerCutTests(Browsers browsers) : IAsyncLifetime
{
    private readonly HelpnetServer server = new();
    private AClient robin = null!;

    public async ValueTask InitializeAsync()
    {
        await server.Up();
        robin = await AClient.Registered(browsers, server);
        await robin.Chooses(ACounsellor.Name, "Kurzgespräch");
        await robin.SignsInToBook();
    }

    public async ValueTask DisposeAsync()
    {
        await robin.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_booking_a_payment_on_its_way_and_a_refund_outlive_the_process()
    {
        await robin.Books();
        await PowerCut();
        await BothAreTold("METHOD:REQUEST");

        await robin.GoesToPay();
        await robin.Pays(AClient.PaysLate);
        await Assertions.Expect(robin.AtTheDoor.GetByText("Your payment is on its way.")).ToBeVisibleAsync();
        await PowerCut();
        await Assertions.Expect(robin.AtTheDoor.GetByText("You are next.")).ToBeVisibleAsync(new() { Timeout = 90_000 });

        await robin.Cancels();
        await PowerCut();
        await Assertions.Expect(robin.Page.GetByText("Given back").First).ToBeVisibleAsync(new() { Timeout = 90_000 });
        await BothAreTold("METHOD:CANCEL");
    }

    /// <summary>Once the page is whole: one whose scripts never came has to be loaded again by the person.</summary>
    private async Task PowerCut()
    {
        await robin.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await server.Kill();
        await server.Start();
    }

    private async Task BothAreTold(string method)
    {
        foreach (var address in new[] { robin.Person.Email, ACounsellor.Email })
            await Poll.Until(async () => (await server.Mails.To(address)).Any(m => m.Contains(method, StringComparison.Ordinal)),
                TimeSpan.FromSeconds(90), () => $"{address} has no mail with {method}.");
    }
}
