using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Payments;

public sealed class WebhookPatienceTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(12, 2048)]
    [InlineData(13, 3600)]
    [InlineData(1000, 3600)]
    public void A_message_rests_twice_as_long_after_each_failure_up_to_an_hour(int failures, int seconds) =>
        Assert.Equal(Moments.Nine.AddSeconds(seconds), WebhookPatience.Next(failures, Moments.Nine, Moments.Nine));

    [Fact]
    public void A_message_is_tried_for_three_days_and_then_given_up()
    {
        var (now, tries) = (Moments.Nine, 1);
        while (WebhookPatience.Next(tries, Moments.Nine, now) is { } next) (now, tries) = (next, tries + 1);

        Assert.InRange(now - Moments.Nine, TimeSpan.FromHours(72), TimeSpan.FromHours(73));
        Assert.Equal(84, tries);
    }
}
