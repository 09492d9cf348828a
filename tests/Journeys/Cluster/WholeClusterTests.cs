using Helpnet.Journeys.Appointments;
using Helpnet.Journeys.Calls;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Cluster;

/// <summary>Two people who talk while every server there is dies, and another set of them starts.</summary>
public sealed class WholeClusterTests(Browsers browsers) : IAsyncLifetime
{
    private readonly AWholeCluster cluster = new();

    public async ValueTask InitializeAsync() => await cluster.Start();

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    [Fact]
    public async Task A_call_goes_on_while_the_whole_cluster_is_killed_and_both_pages_are_live_again_when_it_is_back()
    {
        await using var marie = await ACounsellor.AtTheDashboard(browsers, cluster);
        await using var robin = await AClient.Registered(browsers, cluster);
        await TheyMeet(robin, marie);
        var (his, hers) = (await Connections(robin.Browser), await Connections(marie.Browser));

        await cluster.Kill();
        await Task.WhenAll(IsOffline(robin.Page, true), IsOffline(marie.Page, true));
        await TheyTalk(robin, marie);
        Assert.Equal(0, cluster.Alive);

        await cluster.StartAgain();
        await Task.WhenAll(IsOffline(robin.Page, false), IsOffline(marie.Page, false));
        await TheyTalk(robin, marie);
        Assert.Equal((his, hers), (await Connections(robin.Browser), await Connections(marie.Browser)));

        await marie.Ends();
        await Task.WhenAll(robin.Browser.Is("ended"), marie.Browser.Is("ended"));
        await robin.Person.Open($"/appointments/{robin.Appointment}");
        await Assertions.Expect(robin.Page.GetByText("Completed")).ToBeVisibleAsync();
    }

    private static async Task TheyMeet(AClient robin, ACounsellor marie)
    {
        await robin.Chooses(ACounsellor.Name, "Kurzgespräch");
        await robin.SignsInToBook();
        await robin.Books();
        await robin.GoesToPay();
        await robin.Pays(AClient.Works);
        await Task.WhenAll(robin.IsNext(), marie.SeesWaiting("Robin"));
        await robin.Page.GetByLabel("I agree that the other side can see my network address").CheckAsync();
        await robin.TurnsTheCameraOn();
        await marie.OpensTheRoomAndAdmits("Robin");
        await Task.WhenAll(robin.Browser.Is("connected", 30), marie.Browser.Is("connected", 30));
        await TheyTalk(robin, marie);
    }

    private static Task TheyTalk(AClient robin, ACounsellor marie) =>
        Task.WhenAll(robin.Browser.Hears(), robin.Browser.Sees(), marie.Browser.Hears(), marie.Browser.Sees());

    /// <summary>How many connections the page has made since it was opened: a call that was made anew has stopped.</summary>
    private static Task<int> Connections(CallPerson person) => person.Page.EvaluateAsync<int>("() => globalThis.peers.length");

    private static Task IsOffline(IPage page, bool yes) =>
        page.GetByText("The server can’t be reached just now.").Or(page.GetByText("Der Server ist gerade nicht zu erreichen."))
            .WaitForAsync(new() { State = yes ? WaitForSelectorState.Visible : WaitForSelectorState.Hidden, Timeout = 60_000 });
}
