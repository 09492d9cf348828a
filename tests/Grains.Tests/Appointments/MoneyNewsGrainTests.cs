using Helpnet.Grains.Appointments;
using Helpnet.Grains.Mail;
using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Appointments;

/// <summary>Money on its way back, on a real cluster: who is told, and what happens when it does not go.</summary>
public sealed class MoneyNewsGrainTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Both_sides_are_told_once_that_money_went_back_although_the_process_died_over_it(int after)
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Paid(People.Ann);
        world.Cluster.As(People.Ann);
        await world.Appointment(id).Cancel(Guid.NewGuid(), CancelReason.Illness);
        world.Cluster.Faults.FailAfter("appointment", after);
        await world.Cluster.Until(() => Task.FromResult(!world.Cluster.Faults.Armed("appointment")));

        await world.Cluster.Crash();

        await Mailed(world, MailKind.Refunded, 1);
        await Mailed(world, MailKind.RefundNote, 1);
        await Pass(world, TimeSpan.FromMinutes(12));
        Assert.Equal((1, 1), (Count(world, MailKind.Refunded), Count(world, MailKind.RefundNote)));
    }

    [Fact]
    public async Task News_of_the_payment_that_never_arrived_are_found_by_looking()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Paid(People.Ann);
        world.Provider.RefusesRefunds = true;
        world.Cluster.As(People.Ann);
        await world.Appointment(id).Cancel(Guid.NewGuid(), CancelReason.Illness);
        await Mailed(world, MailKind.RefundStuck, 1);
        await Pass(world, TimeSpan.FromMinutes(1));

        world.Provider.RefusesRefunds = false;
        world.Cluster.Faults.FailBefore("appointment");
        await world.Cluster.Grain<IPaymentGrain>(id).LookAgain();
        await world.Cluster.Until(() => Task.FromResult(!world.Cluster.Faults.Armed("appointment")));

        await world.Cluster.Until(() => Task.FromResult(Count(world, MailKind.Refunded) == 1), seconds: 1200, step: 2);
    }

    [Fact]
    public async Task Money_the_provider_will_not_give_back_is_the_counsellors_task_until_trying_again_helps()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Paid(People.Ann);
        world.Provider.RefusesRefunds = true;
        world.AsCounsellor();
        await world.Appointment(id).Cancel(Guid.NewGuid(), CancelReason.Illness);

        await world.Cluster.Until(async () => (await ToDo(world)).Length == 1);
        var seen = (await world.Appointment(id).View()).Value;
        world.Provider.RefusesRefunds = false;
        await world.Appointment(id).LookAgain();
        await world.Cluster.Until(async () => (await ToDo(world)).IsEmpty);

        Assert.True(seen.RefundStuck);
        Assert.Equal(MoneyStatus.Refunded, await world.Money(id));
        world.Cluster.As(People.Ann);
        Assert.Empty(await ToDo(world));
    }

    [Fact]
    public async Task A_client_reads_why_the_payment_page_did_not_open_and_the_counsellor_can_open_the_door()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Booked(People.Ann);
        world.Provider.Refuses = RefusalCode.AccountNotReady;
        world.Cluster.As(People.Ann);
        await world.Appointment(id).Pay(Guid.NewGuid(), "https://helpnet.invalid/back", "en");
        await world.Cluster.Until(async () => (await world.Appointment(id).View()).Value.PayRefused is RefusalCode.AccountNotReady);
        await Mailed(world, MailKind.CannotBePaid, 1);

        world.AsCounsellor();
        var waived = await world.Appointment(id).Waive(Guid.NewGuid());
        world.Cluster.As(People.Ann);
        var entered = await world.Appointment(id).Enter(Guid.NewGuid());

        Assert.Equal((null, null), (waived, entered));
    }

    private static async Task<System.Collections.Immutable.ImmutableArray<AppointmentRow>> ToDo(APracticeWorld world) =>
        (await world.Cluster.Grain<IAppointmentsGrain>(0).ToDo()).Value;

    private static int Count(APracticeWorld world, MailKind kind) => world.Cluster.Mails.Delivered.Count(m => m.Letter.Kind == kind);

    private static Task Mailed(APracticeWorld world, MailKind kind, int times) =>
        world.Cluster.Until(() => Task.FromResult(Count(world, kind) >= times), seconds: 900, step: 2);

    private static async Task Pass(APracticeWorld world, TimeSpan time)
    {
        var until = world.Cluster.Clock.GetUtcNow() + time;
        await world.Cluster.Until(() => Task.FromResult(world.Cluster.Clock.GetUtcNow() >= until), seconds: 900, step: 2);
    }
}
