using Helpnet.Grains.Appointments;
using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Appointments;

/// <summary>An appointment that was booked while the counsellor was paid on an account that is lost since, on a real cluster.</summary>
public sealed class AnotherAccountTests
{
    private const string Back = "https://helpnet.invalid/back";

    [Fact]
    public async Task What_is_still_to_be_paid_is_paid_to_the_account_that_is_connected_now()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Booked(People.Ann);
        var connected = await ConnectAgain(world);

        await Pay(world, id);

        Assert.Equal([connected], world.Provider.PaidOn(id));
    }

    [Fact]
    public async Task A_page_that_was_open_on_the_lost_account_gives_way_to_one_on_the_new()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Booked(People.Ann);
        await Press(world, id);
        var connected = await ConnectAgain(world);

        await Pay(world, id);

        Assert.Equal([connected], world.Provider.PaidOn(id));
        Assert.Equal((2, 1), (world.Provider.Opened, world.Provider.Kept(id)));
    }

    [Fact]
    public async Task What_was_paid_on_the_lost_account_goes_back_through_that_account()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Paid(People.Ann);
        await ConnectAgain(world);

        world.AsCounsellor();
        await world.Appointment(id).Cancel(Guid.NewGuid(), CancelReason.Illness);
        await world.Cluster.Until(async () => await world.Money(id) is MoneyStatus.Refunded);

        Assert.Equal(["acct_1"], world.Provider.GivenBackOn(id));
    }

    private static async Task<string> ConnectAgain(APracticeWorld world)
    {
        world.AsCounsellor();
        var payouts = world.Cluster.Grain<IPayoutsGrain>(People.DrLee);
        await world.Cluster.Grain<IPayoutsNews>(People.DrLee).AccountLost("acct_1");
        world.Provider.Lost.Add("acct_1");
        if ((await payouts.Start("CH", "CHF", Back, Back)).Refusal is { } no) throw new InvalidOperationException(no.ToString());
        await payouts.LookAgain();
        return (await world.Cluster.Stored<PayoutsState>("payouts", People.DrLee)).Account!;
    }

    private static async Task Press(APracticeWorld world, Guid id)
    {
        world.Cluster.As(People.Ann);
        Assert.Null((await world.Appointment(id).Pay(Guid.NewGuid(), Back, "en")).Refusal);
        await world.Cluster.Until(async () => await world.Page(id) is not null);
    }

    private static async Task Pay(APracticeWorld world, Guid id)
    {
        world.Cluster.As(People.Ann);
        await Press(world, id);
        await world.Cluster.Until(async () => (await Stored(world, id)).Checkouts.Count(c => c.MayBePaid()) == 1);
        world.Provider.PayAll();
        await world.Appointment(id).LookAgain();
        await world.Cluster.Until(async () => await world.Money(id) is MoneyStatus.Paid);
        await world.Cluster.Until(async () => !(await Stored(world, id)).Checkouts.Any(c => CheckoutLifecycle.IsLive(c.Status)));
    }

    private static Task<PaymentState> Stored(APracticeWorld world, Guid id) => world.Cluster.Stored<PaymentState>("payment", id);
}
