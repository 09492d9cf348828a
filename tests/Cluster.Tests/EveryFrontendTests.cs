using System.Net;
using Helpnet.Load.Web;

namespace Helpnet.Cluster.Tests;

public sealed class EveryFrontendTests(OneCluster cluster)
{
    [Fact]
    public async Task Who_has_signed_in_at_one_frontend_is_signed_in_at_the_other()
    {
        using var here = new Person(cluster.Processes.Frontend(1));
        Assert.Null(await here.SignIn(DemoPerson.Ann.UserName, DemoPerson.Ann.NameLock.Auth, TestContext.Current.CancellationToken));

        using var there = here.At(cluster.Processes.Frontend(2));

        Assert.Contains("ann@helpnet.example", await there.Get("/accounts/settings", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_opened_at_one_frontend_can_be_sent_to_the_other()
    {
        using var here = new Person(cluster.Processes.Frontend(1));
        Assert.Null(await here.SignIn(DemoPerson.Ben.UserName, DemoPerson.Ben.NameLock.Auth, TestContext.Current.CancellationToken));
        var form = await here.OpenForm((await here.FreeTimes(DemoPerson.Marie.Id, ct: TestContext.Current.CancellationToken))[^1], TestContext.Current.CancellationToken);

        using var there = here.At(cluster.Processes.Frontend(2));
        var first = await there.Send(form!, TestContext.Current.CancellationToken);
        var again = await here.Send(form!, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, first);
        Assert.Equal(HttpStatusCode.Redirect, again);
    }

    [Fact]
    public async Task A_frontend_that_reaches_its_silos_says_that_it_is_ready()
    {
        using var visitor = new Person(cluster.Processes.Frontend(1));

        Assert.Equal("Healthy", await visitor.Get("/health/ready", TestContext.Current.CancellationToken));
        Assert.Equal("Healthy", await visitor.Get("/health/live", TestContext.Current.CancellationToken));
    }
}
