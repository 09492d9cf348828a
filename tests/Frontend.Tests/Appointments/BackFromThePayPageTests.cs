using Helpnet.Frontend.Pages.WaitingRooms;
using Helpnet.Grains.Appointments;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Tests.Appointments;

public sealed class BackFromThePayPageTests
{
    [Fact]
    public async Task Whoever_comes_back_from_the_provider_sees_at_once_that_it_is_being_asked_and_whoever_only_reloads_does_not()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.AtThePayPage(People.Ann);
        world.Cluster.As(People.Ann);
        world.Provider.Silent = true;

        var reloaded = await Drawn(world, id, from: null);
        var back = await Drawn(world, id, from: "provider");

        Assert.Equal((MoneyStatus.Due, MoneyStatus.Pending), (reloaded, back));
    }

    private static async Task<MoneyStatus> Drawn(APracticeWorld world, Guid id, string? from)
    {
        var page = new WaitModel(world.Cluster.Grains, text: null!, world.Cluster.Clock)
        {
            Appointment = id,
            PageContext = new PageContext { HttpContext = new DefaultHttpContext() },
        };
        Assert.IsType<PageResult>(await page.OnGetAsync(from));
        return page.View.Money;
    }
}
