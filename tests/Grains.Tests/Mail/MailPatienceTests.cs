using Helpnet.Grains.Mail;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Mail;

public sealed class MailPatienceTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 15)]
    [InlineData(4, 60)]
    [InlineData(9, 60)]
    public void A_letter_rests_longer_after_each_failure_up_to_an_hour(int failures, int minutes) =>
        Assert.Equal(Moments.Nine.AddMinutes(minutes), MailPatience.Next(failures, Moments.Nine, Moments.Nine));

    [Fact]
    public void A_letter_is_tried_for_a_day_and_then_given_up()
    {
        var (now, tries) = (Moments.Nine, 1);
        while (MailPatience.Next(tries, Moments.Nine, now) is { } next) (now, tries) = (next, tries + 1);

        Assert.InRange(now - Moments.Nine, TimeSpan.FromHours(23), TimeSpan.FromHours(24));
        Assert.Equal(27, tries);
    }
}
