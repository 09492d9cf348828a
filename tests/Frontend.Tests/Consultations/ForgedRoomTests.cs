using Helpnet.Frontend.Pages.Consultations;
using Helpnet.Grains;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Subjects;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Tests.Consultations;

/// <summary>Law 2 at the call's page: an address with somebody else's appointment opens nothing and moves nothing.</summary>
public sealed class ForgedRoomTests
{
    [Theory]
    [InlineData(Roles.Client)]
    [InlineData(Roles.Counsellor)]
    [InlineData(Roles.Administrator)]
    public async Task Whoever_names_somebody_elses_appointment_sees_nothing_and_moves_nothing(Roles roles)
    {
        await using var world = await APracticeWorld.Open(People.Ann, People.Ben);
        var id = await world.Booked(People.Ann, APractice.FirstTalk);
        world.Cluster.As(People.Ann);
        Assert.Null(await world.Appointment(id).Enter(Guid.NewGuid()));

        world.Cluster.As(People.Ben, roles);
        var page = new RoomModel(world.Cluster.Grains) { Appointment = id, PageContext = new PageContext { HttpContext = new DefaultHttpContext() } };

        Assert.Equal(new Refusal(RefusalCode.NotYours).HttpStatus, Assert.IsType<StatusCodeResult>(await page.OnGetAsync()).StatusCode);
        Assert.Null(page.View);
        foreach (var answer in new[] { await page.OnPostAdmitAsync(Guid.NewGuid()), await page.OnPostEndAsync(Guid.NewGuid()), await page.OnPostOpenRoomAsync("gate") })
            Assert.Equal(nameof(RefusalCode.NotYours), Assert.IsType<ContentResult>(answer).Content);
        world.Cluster.As(People.Ann);
        Assert.Equal(AppointmentStatus.Waiting, await world.Status(id));
    }
}
