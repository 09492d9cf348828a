using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Appointments;

public sealed class ManyCheckoutsTests
{
    [Fact]
    public async Task Whoever_has_pressed_as_often_as_can_be_is_told_so()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Booked(People.Ann);
        await world.Cluster.Seed("payment", id, new PaymentState { Checkouts = [.. Enumerable.Range(1, PaymentRules.MostCheckouts).Select(Expired)] });
        world.Cluster.As(People.Ann);

        var page = await world.Appointment(id).Pay(Guid.NewGuid(), "https://helpnet.invalid/back", "en");

        Assert.Equal(RefusalCode.TooMany, page.Refusal?.Code);
        Assert.Equal(0, world.Provider.Opened);
    }

    private static Checkout Expired(int number) => new()
    {
        Number = number,
        Terms = new(APractice.Hour.Gross, "acct_1", "en", "https://helpnet.invalid/back"),
        Status = CheckoutStatus.Expired,
        Id = $"cs_{number}",
    };
}
