using Helpnet.Grains.Consultations;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Consultations;

public sealed class IceGrainTests
{
    [Fact]
    public async Task The_relay_is_for_the_two_sides_of_an_appointment_near_its_door_and_for_nobody_else()
    {
        await using var world = await APracticeWorld.Open(People.Ann, People.Ben);
        var id = Guid.NewGuid();
        Assert.Null(await world.Book(id, People.Ann, Moments.Nine, APractice.FirstTalk));

        Assert.Equal(RefusalCode.TooEarly, await Answer(world, id));
        world.Cluster.Clock.Advance(Moments.At(8) - world.Cluster.Clock.GetUtcNow());
        Assert.Null(await Answer(world, id));
        world.AsCounsellor();
        Assert.Null(await Answer(world, id));
        world.Cluster.As(People.Ben);
        Assert.Equal(RefusalCode.NotYours, await Answer(world, id));
        Assert.Equal(RefusalCode.NotYours, await Answer(world, Guid.NewGuid()));
    }

    [Fact]
    public async Task In_a_call_it_is_for_whoever_is_admitted()
    {
        await using var world = await APracticeWorld.Open(People.Ann, People.Ben);
        var id = await world.Booked(People.Ann, APractice.FirstTalk);
        world.Cluster.As(People.Ann);
        await world.Appointment(id).Enter(Guid.NewGuid());
        world.AsCounsellor();
        await world.OpenRoom();
        Assert.Null(await world.Appointment(id).Admit(Guid.NewGuid()));
        await world.Cluster.Until(async () => await world.Cluster.Grain<IConsultationDoor>(id).LastSeen() is not null);

        Assert.Null(await Answer(world, id));
        world.Cluster.As(People.Ben);
        Assert.Equal(RefusalCode.NotYours, await Answer(world, id));
    }

    private static async Task<RefusalCode?> Answer(APracticeWorld world, Guid appointment) =>
        (await world.Cluster.Grain<IIceGrain>(0).ServersFor(appointment)).Refusal?.Code;
}
