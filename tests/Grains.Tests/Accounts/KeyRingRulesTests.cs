using Helpnet.Grains.Accounts;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Accounts;

public sealed class KeyRingRulesTests
{
    private static readonly DateTimeOffset Now = Moments.Nine;

    [Fact]
    public void A_key_is_added_once_under_its_name()
    {
        var ring = With("a", "sealed");

        Assert.Empty(KeyRingRules.Add(ring, "a", "another", Now).Events);
        Assert.Equal(["sealed", "second"], Added(ring, "b", "second", Now).Keys.Select(key => key.Sealed));
    }

    [Fact]
    public void What_is_too_long_for_a_key_is_none()
    {
        Assert.Equal(RefusalCode.Invalid, KeyRingRules.Add(new(), "a", new string('x', KeyRingRules.LongestKey + 1), Now).Refusal?.Code);
        Assert.Equal(RefusalCode.Invalid, KeyRingRules.Add(new(), new string('x', KeyRingRules.LongestName + 1), "a", Now).Refusal?.Code);
    }

    [Fact]
    public void A_full_ring_takes_keys_again_when_the_old_ones_are_over()
    {
        var full = Enumerable.Range(0, KeyRingRules.MostKeys).Aggregate(new KeyRingState(), (ring, i) => Added(ring, $"{i}", "x", Now));

        Assert.Equal(RefusalCode.TooMany, KeyRingRules.Add(full, "more", "x", Now).Refusal?.Code);
        Assert.Equal(["more"], Added(full, "more", "x", Now + KeyRingRules.Life).Keys.Select(key => key.Name));
    }

    [Fact]
    public void A_key_stays_as_long_as_a_cookie_that_it_made()
    {
        var (used, good) = (TimeSpan.FromDays(90), TimeSpan.FromDays(60));

        Assert.Contains(Added(With("a", "x"), "b", "x", Now + used + good).Keys, key => key.Name == "a");
    }

    [Fact]
    public void A_key_of_before_times_were_kept_is_as_old_as_the_next_one()
    {
        var before = new KeyRingState { Keys = [new("old", "x")] };

        var after = Added(before, "new", "x", Now);

        Assert.All(after.Keys, key => Assert.Equal(Now, key.At));
    }

    private static KeyRingState With(string name, string sealedKey) => Added(new(), name, sealedKey, Now);

    private static KeyRingState Added(KeyRingState ring, string name, string sealedKey, DateTimeOffset at) =>
        KeyRingRules.Apply(ring, Assert.Single(KeyRingRules.Add(ring, name, sealedKey, at).Events));
}
