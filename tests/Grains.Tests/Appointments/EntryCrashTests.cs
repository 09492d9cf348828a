using Helpnet.Grains.Appointments;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Appointments;

/// <summary>Law 1 with a process that dies between any two writes of paying and entering.</summary>
public sealed class EntryCrashTests
{
    private APracticeWorld world = null!;

    [Fact]
    public async Task Killed_between_any_two_writes_nobody_is_inside_unpaid_and_whoever_paid_gets_in_for_one_payment()
    {
        await using var opened = world = await APracticeWorld.Open(People.Ann);

        var writes = await world.Cluster.AtEveryWrite(Booked, PayAndEnter, async id =>
        {
            world.Cluster.As(People.Ann);
            if (await Status(id) is AppointmentStatus.Waiting) Assert.Equal(1, world.Provider.Kept(id));
            else if (world.Provider.Kept(id) == 0) Assert.NotNull(await Enter(id));
            await PayAndEnter(id);
            Assert.Equal((AppointmentStatus.Waiting, 1), (await Status(id), world.Provider.Kept(id)));
        }, Writes.States);

        Assert.True(writes >= 6, $"Only {writes} writes were seen.");
    }

    private async Task PayAndEnter(Guid id)
    {
        world.Cluster.As(People.Ann);
        await world.Cluster.Until(async () => (await world.Appointment(id).Pay(Guid.NewGuid(), "https://helpnet.invalid/back", "en")).Value is
        { Url: not null } or { Money: MoneyStatus.Paid });
        world.Provider.PayAll();
        await world.Appointment(id).LookAgain();
        await world.Cluster.Until(async () => await Enter(id) is null);
    }

    private Task<Refusal?> Enter(Guid id) => world.Appointment(id).Enter(Guid.NewGuid());

    private async Task<AppointmentStatus> Status(Guid id) => (await world.Cluster.Stored<AppointmentState>("appointment", id)).Status;

    private async Task<Guid> Booked()
    {
        var id = Guid.NewGuid();
        await world.Cluster.Seed("appointment", id, AnAppointment.Booked() with { Time = world.Cluster.Clock.GetUtcNow().For(50), Pending = [] });
        return id;
    }
}
