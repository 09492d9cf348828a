using Helpnet.Frontend.Notices;

namespace Helpnet.Frontend.Tests.Notices;

public sealed class RenewalNeedTests
{
    private readonly RenewalNeed need = new();

    [Fact]
    public void Whoever_reports_for_the_first_time_repeats_nothing() => Assert.False(need.Begins(7));

    [Fact]
    public void Nothing_is_repeated_while_the_membership_stands()
    {
        need.Begins(7);

        Assert.False(need.Begins(7));
    }

    [Fact]
    public void All_is_repeated_once_when_the_membership_moves()
    {
        need.Begins(7);

        Assert.True(need.Begins(8));
        need.Ended(whole: true);
        Assert.False(need.Begins(8));
    }

    [Fact]
    public void A_repetition_that_some_topic_did_not_answer_is_made_again()
    {
        need.Begins(7);
        need.Begins(8);
        need.Ended(whole: false);

        Assert.True(need.Begins(8));
    }

    [Fact]
    public void A_move_during_a_repetition_is_made_good_when_that_has_ended()
    {
        need.Begins(7);
        need.Begins(8);

        Assert.False(need.Begins(9));
        need.Ended(whole: true);
        Assert.True(need.Begins(9));
    }
}
