using Helpnet.Grains.Appointments;
using Helpnet.Grains.Notices;
using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Appointments;

/// <summary>Nobody is absent for an outage that is over, on a real cluster.</summary>
public sealed class AbsenceGrainTests
{
    /// <summary>A wake-up that a dying silo has claimed is given again after ten seconds; this is longer and not yet an absence.</summary>
    private const int Again = 40;

    [Fact]
    public async Task A_provider_that_was_silent_for_a_while_excuses_the_client_and_one_that_answered_does_not()
    {
        await using var world = await APracticeWorld.Open(People.Ann, People.Ben);
        var hindered = await Come(world, People.Ann, Moments.Nine);
        var absent = await Come(world, People.Ben, Moments.At(10));
        await Pass(world, Moments.At(9, 5), hindered, absent);
        world.Provider.Silent = true;
        world.Cluster.As(People.Ann);
        await Press(world, hindered);
        await world.Cluster.Until(async () => await Silence(world, hindered) is not null);
        world.Provider.Silent = false;
        await world.Cluster.Until(async () => await Silence(world, hindered) is null);

        await Pass(world, Moments.At(9, 51), hindered, absent);
        var after = (await world.Appointment(hindered).View()).Value;
        await Pass(world, Moments.At(10, 5), hindered, absent);
        world.Cluster.As(People.Ben);
        await Press(world, absent);
        await Pass(world, Moments.At(10, 52), hindered, absent);

        Assert.Equal((AppointmentStatus.Cancelled, CancelReason.PaymentUnavailable), (after.Status, after.CancelReason));
        Assert.Equal(AppointmentStatus.ClientAbsent, await world.Status(absent));
    }

    [Fact]
    public async Task A_process_that_was_dead_for_a_while_excuses_the_client()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await Come(world, People.Ann, Moments.Nine);
        await Pass(world, Moments.At(9, 5), id);

        world.Cluster.Clock.Advance(TimeSpan.FromMinutes(20));
        await world.Cluster.Crash();
        await Pass(world, Moments.At(9, 51), id);

        world.Cluster.As(People.Ann);
        var view = (await world.Appointment(id).View()).Value;
        Assert.Equal((AppointmentStatus.Cancelled, CancelReason.ServiceAway), (view.Status, view.CancelReason));
    }

    [Fact]
    public async Task Whoever_takes_the_way_out_before_we_have_seen_that_we_were_dead_finds_the_clock_standing_still()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Paid(People.Ann);
        world.Cluster.As(People.Ann);
        Assert.Null(await world.Appointment(id).Enter(Guid.NewGuid()));

        await world.Cluster.Leave();
        world.Cluster.Clock.Advance(TimeSpan.FromMinutes(30));
        await world.Cluster.Crash();
        var taken = await world.Appointment(id).GiveUp(Guid.NewGuid());

        Assert.Equal((RefusalCode.TooEarly, AppointmentStatus.Waiting), (taken?.Code, await world.Status(id)));
    }

    [Theory]
    [InlineData(9, 5, AppointmentStatus.Cancelled, CancelReason.ServiceAway)]
    [InlineData(9, 51, AppointmentStatus.ClientAbsent, null)]
    public async Task Nobody_is_absent_whom_no_frontend_was_there_for(int lastHour, int lastMinute, AppointmentStatus status, CancelReason? reason)
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await Come(world, People.Ann, Moments.Nine);
        await Pass(world, Moments.At(8, 40), id);

        await PassWithAFrontend(world, Moments.At(lastHour, lastMinute), id);
        await Pass(world, Moments.At(9, 51), id);

        world.Cluster.As(People.Ann);
        var view = (await world.Appointment(id).View()).Value;
        Assert.Equal((status, reason), (view.Status, view.CancelReason));
    }

    [Fact]
    public async Task Nobody_who_waits_is_put_out_or_decided_about_while_no_frontend_could_have_heard_them()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Paid(People.Ann);
        world.Cluster.As(People.Ann);
        Assert.Null(await world.Appointment(id).Enter(Guid.NewGuid()));
        var offer = (await world.Appointment(id).View()).Value.OfferAt;
        await PassWithAFrontend(world, world.Cluster.Clock.GetUtcNow().AddSeconds(20), id);

        var back = world.Cluster.Clock.GetUtcNow().AddMinutes(30);
        while (world.Cluster.Clock.GetUtcNow() < back) await Pass(world, world.Cluster.Clock.GetUtcNow().AddSeconds(10), id);
        var waits = (await world.Appointment(id).View()).Value;
        await world.Cluster.Until(async () =>
        {
            await world.Cluster.Grain<IFrontendsGrain>(0).Report(Guid.NewGuid());
            return await world.Status(id) is AppointmentStatus.Booked;
        });

        Assert.Equal(AppointmentStatus.Waiting, waits.Status);
        Assert.True(waits.OfferAt >= offer + TimeSpan.FromMinutes(25));
    }

    /// <summary>As <see cref="Pass"/>, with a frontend that says it lives.</summary>
    private static async Task PassWithAFrontend(APracticeWorld world, DateTimeOffset until, params Guid[] appointments)
    {
        var frontend = Guid.NewGuid();
        while (world.Cluster.Clock.GetUtcNow() is var now && now < until)
        {
            await world.Cluster.Grain<IFrontendsGrain>(0).Report(frontend);
            var next = now.AddSeconds(10);
            await Pass(world, next < until ? next : until, appointments);
        }
    }

    private static async Task<Guid> Come(APracticeWorld world, Guid client, DateTimeOffset start)
    {
        var id = Guid.NewGuid();
        Assert.Null(await world.Book(id, client, start));
        return id;
    }

    private static Task Press(APracticeWorld world, Guid id) => world.Appointment(id).Pay(Guid.NewGuid(), "https://helpnet.invalid/back", "en");

    private static async Task<DateTimeOffset?> Silence(APracticeWorld world, Guid id) =>
        (await world.Cluster.Grain<IPaymentGrain>(id).View()).UnavailableSince;

    /// <summary>Up to <paramref name="until"/>, as fast as the service keeps up with it: nothing but a crash is to look like an absence of ours.</summary>
    private static async Task Pass(APracticeWorld world, DateTimeOffset until, params Guid[] appointments)
    {
        while (world.Cluster.Clock.GetUtcNow() is var now && now < until)
        {
            var watches = await Task.WhenAll(appointments.Select(id => Watch(world, id)));
            var next = watches.OfType<DateTimeOffset>().Append(until).Min();
            if (next > now) world.Cluster.Clock.Advance(next - now);
            foreach (var id in appointments)
                await world.Cluster.Until(async () => !(await Watch(world, id) <= world.Cluster.Clock.GetUtcNow()), seconds: Again);
        }
    }

    private static async Task<DateTimeOffset?> Watch(APracticeWorld world, Guid id)
    {
        var stored = await world.Cluster.Stored<AppointmentState>("appointment", id);
        return AppointmentLifecycle.IsLive(stored.Status) ? Grains.Appointments.Watch.Next(stored) : null;
    }
}
