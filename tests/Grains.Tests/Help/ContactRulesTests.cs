using Helpnet.Grains.Help;

namespace Helpnet.Grains.Tests.Help;

public sealed class ContactRulesTests
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static ContactMessage AMessage(string reply = "ann@example.org", string text = "My question") => new(Guid.NewGuid(), reply, text, "en");

    private static Decision<ContactTaken> Take(ContactState state, ContactMessage message, DateTimeOffset now) =>
        ContactRules.Take(state, message, ContactDesks.KeyOf(message.Reply), now);

    [Fact]
    public void A_message_is_taken()
    {
        Assert.Single(Take(new(), AMessage(), Nine).Events);
    }

    [Fact]
    public void Pressing_twice_takes_it_once()
    {
        var message = AMessage();
        var state = new ContactState().Apply(new(message.Id, Nine));

        var again = Take(state, message, Nine);

        Assert.Empty(again.Events);
        Assert.Null(again.Refusal);
    }

    [Fact]
    public void A_fourth_message_within_an_hour_waits_until_the_first_is_an_hour_old()
    {
        var state = Enumerable.Range(0, 3).Aggregate(new ContactState(), (s, i) => s.Apply(new(Guid.NewGuid(), Nine.AddMinutes(10 * i))));

        var refused = Take(state, AMessage(), Nine.AddMinutes(45)).Refusal;

        Assert.Equal(new Refusal(RefusalCode.TooMany, After: TimeSpan.FromMinutes(15)), refused);
        Assert.Single(Take(state, AMessage(), Nine.AddMinutes(60)).Events);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ann")]
    [InlineData("ann@localhost")]
    [InlineData("Ann <ann@example.org>")]
    [InlineData("ann@example.org\r\nBcc: all@example.org")]
    public void An_address_that_is_none_is_refused(string reply)
    {
        Assert.Equal(new Refusal(RefusalCode.Invalid, "reply"), Take(new(), AMessage(reply), Nine).Refusal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5001)]
    [InlineData(5_000_000)]
    public void A_text_that_is_empty_or_too_long_is_refused(int length)
    {
        Assert.Equal(new Refusal(RefusalCode.Invalid, "text"), Take(new(), AMessage(text: new('x', length)), Nine).Refusal);
    }

    [Fact]
    public void The_desk_of_another_address_takes_nothing()
    {
        Assert.NotNull(ContactRules.Take(new(), AMessage(), ContactDesks.KeyOf("ben@example.org"), Nine).Refusal);
    }
}
