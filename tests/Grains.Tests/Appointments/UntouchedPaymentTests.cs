using Helpnet.Grains.Appointments;
using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Appointments;

/// <summary>Before anybody has asked to pay there is no payment, and nobody looks for it.</summary>
public sealed class UntouchedPaymentTests
{
    [Fact]
    public async Task What_is_looked_at_entered_in_vain_and_called_off_unpaid_never_wakes_a_payment()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Booked(People.Ann);
        world.Cluster.As(People.Ann);

        var money = await world.Money(id);
        var entered = await world.Appointment(id).Enter(Guid.NewGuid());
        await world.Appointment(id).Cancel(Guid.NewGuid(), CancelReason.Illness);
        await world.Cluster.Until(async () => (await Stored(world, id)).Pending.IsEmpty);

        Assert.Equal((MoneyStatus.Due, RefusalCode.PaymentDue), (money, entered?.Code));
        Assert.False((await Stored(world, id)).MoneyOutstanding);
        var all = await world.Cluster.Grains.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics(null, null, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(all, it => $"{it.GrainId.Type}" == "payment");
    }

    [Fact]
    public async Task Whoever_asked_to_pay_when_the_process_died_pays_once_and_comes_in()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Booked(People.Ann);
        world.Cluster.As(People.Ann);
        world.Cluster.Faults.FailAfter("payment", 0);
        await Record.ExceptionAsync(() => world.Appointment(id).Pay(Guid.NewGuid(), "https://helpnet.invalid/back", "en"));
        await world.Cluster.Crash();
        world.Cluster.As(People.Ann);

        await world.OpenPayPage(id);
        world.Provider.PayAll();
        await world.Appointment(id).LookAgain();
        await world.Cluster.Until(async () => await world.Money(id) is MoneyStatus.Paid);

        Assert.Null(await world.Appointment(id).Enter(Guid.NewGuid()));
        Assert.Equal(1, world.Provider.Opened);
    }

    [Fact]
    public async Task A_payment_whose_word_was_lost_is_heard_when_the_open_door_is_watched()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.AtThePayPage(People.Ann);
        world.Cluster.As(People.Ann);
        await world.Cluster.Until(async () => await IsAtRest(world, id));
        world.Cluster.Faults.FailBefore("appointment");
        world.Provider.PayAll();
        await world.Appointment(id).LookAgain();
        await world.Cluster.Until(() => Task.FromResult(!world.Cluster.Faults.Armed("appointment")));
        await world.Cluster.Until(async () => await world.Money(id) is MoneyStatus.Paid);
        var before = await Stored(world, id);

        await world.Cluster.Until(async () => (await Stored(world, id)).PaidAt is not null, seconds: 360, step: 5);

        Assert.Null(before.PaidAt);
        Assert.True((await Stored(world, id)).Version > before.Version);
    }

    [Fact]
    public async Task A_payment_that_speaks_up_is_heard_also_where_nobody_had_asked_for_it()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Booked(People.Ann);
        world.Cluster.As(People.Ann);
        await world.Cluster.Grain<IPaymentGrain>(id).Open(new(APractice.Hour.Gross, "acct_1", "en", "https://helpnet.invalid/back"), Guid.NewGuid());
        await world.Cluster.Until(async () => await world.Page(id) is not null);

        world.Provider.PayAll();
        await world.Cluster.Grain<IPaymentGrain>(id).LookAgain();

        await world.Cluster.Until(async () => await world.Money(id) is MoneyStatus.Paid);
    }

    [Fact]
    public void A_row_from_before_this_was_kept_asks_its_payment() => Assert.True(AnAppointment.Booked().HasPayment);

    /// <summary>All news of the payment have come, and nobody has still to be told of it: the next write is what is heard next.</summary>
    private static async Task<bool> IsAtRest(APracticeWorld world, Guid id) =>
        await Stored(world, id) is { Pending.IsEmpty: true } appointment
        && await world.Cluster.Stored<PaymentState>("payment", id) is var payment && payment.ToldAt >= payment.MovedAt && payment.MovedAt == appointment.PaymentSeen;

    private static Task<AppointmentState> Stored(APracticeWorld world, Guid id) => world.Cluster.Stored<AppointmentState>("appointment", id);
}
