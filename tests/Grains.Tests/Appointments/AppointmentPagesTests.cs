using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Appointments;

public sealed class AppointmentPagesTests
{
    [Fact]
    public async Task The_page_at_the_door_has_the_relay_from_an_hour_before_it_opens()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = Guid.NewGuid();
        Assert.Null(await world.Book(id, People.Ann, Moments.Nine, APractice.FirstTalk));

        var early = await world.Appointment(id).AtDoor();
        world.Cluster.Clock.Advance(Moments.At(8) - world.Cluster.Clock.GetUtcNow());
        var near = await world.Appointment(id).AtDoor();

        Assert.Null(early.Value.Ice);
        Assert.NotNull(near.Value.Ice);
    }

    [Fact]
    public async Task The_client_sees_whom_they_meet_and_nobody_else_sees_anything()
    {
        await using var world = await APracticeWorld.Open(People.Ann, People.Ben);
        var id = await world.Booked(People.Ann, APractice.FirstTalk);

        world.Cluster.As(People.Ann);
        var client = await world.Appointment(id).Face();
        world.AsCounsellor();
        var counsellor = await world.Appointment(id).Face();
        world.Cluster.As(People.Ben);

        Assert.Equal(APractice.Online().Profile.Title, client.Value.Counsellor?.Title);
        Assert.Null(counsellor.Value.Counsellor);
        Assert.Equal(RefusalCode.NotYours, (await world.Appointment(id).Face()).Refusal?.Code);
        Assert.Equal(RefusalCode.NotYours, (await world.Appointment(id).AtDoor()).Refusal?.Code);
    }
}
