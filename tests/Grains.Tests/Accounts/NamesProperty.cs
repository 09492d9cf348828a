using CsCheck;
using Helpnet.Grains.Accounts;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Accounts;

/// <summary>There is no state in which two accounts hold one name, whatever they try and however late their letters are opened.</summary>
public sealed class NamesProperty
{
    private static readonly Guid[] Accounts = [People.Ann, People.Ben, People.DrLee];

    private static readonly Gen<(int Who, int Kind, int Hours)> Moves = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 60]);

    [Fact]
    public void Two_accounts_never_hold_one_name() => Moves.Array[1, 60].Sample(moves =>
    {
        var (name, now) = (new AccountNameState(), Moments.Nine);
        // What each account believes: until when the name is its own.
        var believed = new Dictionary<Guid, DateTimeOffset>();
        foreach (var (who, kind, hours) in moves)
        {
            now += TimeSpan.FromHours(hours);
            var account = Accounts[who];
            var until = kind is 0 ? now.AddHours(49) : (DateTimeOffset?)null;
            if (kind is 3) believed.Remove(account);
            var decision = kind is 3 ? AccountNameRules.Release(name, account) : AccountNameRules.Take(name, account, NameKind.UserName, until, now);
            name = decision.Events.Aggregate(name, (state, e) => state.Apply(e));
            if (kind is not 3 && decision.Refusal is null)
                believed[account] = Later(believed.GetValueOrDefault(account), until ?? DateTimeOffset.MaxValue);

            Assert.True(believed.Values.Count(end => end > now) <= 1);
            if (believed.FirstOrDefault(b => b.Value > now) is { Key: var holder } && holder != Guid.Empty)
                Assert.Equal(holder, AccountNameRules.Holder(name, now));
        }
    });

    [Fact]
    public void A_kept_name_is_not_shortened_by_a_late_take()
    {
        var name = new AccountNameState().Apply(new NameTaken(People.Ann, NameKind.Email, null));

        Assert.Empty(AccountNameRules.Take(name, People.Ann, NameKind.Email, Moments.Nine.AddHours(2), Moments.Nine).Events);
    }

    [Fact]
    public void Nobody_gives_back_what_is_not_theirs()
    {
        var name = new AccountNameState().Apply(new NameTaken(People.Ann, NameKind.Email, null));

        Assert.Empty(AccountNameRules.Release(name, People.Ben).Events);
    }

    [Theory]
    [InlineData("Ann@Example.org", " ann@example.ORG ")]
    [InlineData("ann", "ＡＮＮ")]
    [InlineData("Zürich", "Zu\u0308rich")]
    public void One_name_written_in_two_ways_is_one_name(string one, string other) => Assert.Equal(AccountNames.KeyOf(one), AccountNames.KeyOf(other));

    [Fact]
    public void What_is_not_Unicode_has_a_key_too() => Assert.StartsWith("n-", AccountNames.KeyOf("a\uD800b"));

    [Fact]
    public void No_user_name_is_an_address() => Gen.String.Sample(text => Assert.False(AccountNames.IsUserName(text) && AccountNames.IsEmail(text)));

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
