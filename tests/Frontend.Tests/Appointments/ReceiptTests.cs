using Helpnet.Frontend.Pages.Appointments;
using Helpnet.Grains;
using Helpnet.Grains.Appointments;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Tests.Appointments;

public sealed class ReceiptTests
{
    [Fact]
    public async Task The_receipt_of_a_paid_appointment_is_for_its_client_alone_and_comes_when_it_is_over()
    {
        await using var world = await APracticeWorld.Open(People.Ann, People.Ben);
        var id = await world.Paid(People.Ann);
        world.Cluster.As(People.Ann);

        Assert.IsType<NotFoundResult>(await Read(world, id));
        Assert.Null(await world.Appointment(id).Cancel(Guid.NewGuid(), CancelReason.NotSaid));
        Assert.IsType<PageResult>(await Read(world, id));
        world.AsCounsellor();
        Assert.IsType<NotFoundResult>(await Read(world, id));
        world.Cluster.As(People.Ben);
        Assert.Equal(new Refusal(RefusalCode.NotYours).HttpStatus, Assert.IsType<StatusCodeResult>(await Read(world, id)).StatusCode);
    }

    [Fact]
    public async Task A_free_one_has_none()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Booked(People.Ann, APractice.FirstTalk);
        world.Cluster.As(People.Ann);
        Assert.Null(await world.Appointment(id).Cancel(Guid.NewGuid(), CancelReason.NotSaid));

        Assert.IsType<NotFoundResult>(await Read(world, id));
    }

    private static Task<IActionResult> Read(APracticeWorld world, Guid id) =>
        new ReceiptModel(world.Cluster.Grains) { PageContext = new PageContext { HttpContext = new DefaultHttpContext() } }.OnGetAsync(id);
}
