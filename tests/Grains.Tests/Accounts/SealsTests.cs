using Helpnet.Grains.Accounts;
using Helpnet.Grains.Subjects;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Accounts;

public sealed class SealsTests
{
    private static readonly Seals Ours = new(new SubjectKey(new byte[32]));

    [Fact]
    public void A_code_is_good_for_its_label_and_its_matter_alone()
    {
        var code = Ours.Make(Seals.Confirm, "ann|1");

        Assert.True(Ours.Fits(code, Seals.Confirm, "ann|1"));
        Assert.False(Ours.Fits(code, Seals.Reset, "ann|1"));
        Assert.False(Ours.Fits(code, Seals.Confirm, "ann|2"));
        Assert.False(new Seals(new SubjectKey([.. Enumerable.Repeat((byte)1, 32)])).Fits(code, Seals.Confirm, "ann|1"));
    }

    [Fact]
    public void A_code_with_an_end_is_good_until_then_and_can_not_be_drawn_out()
    {
        var code = Ours.Make(Seals.Ticket, "ann", Moments.Nine);

        Assert.True(Ours.Fits(code, Seals.Ticket, "ann", Moments.Nine.AddSeconds(-1)));
        Assert.False(Ours.Fits(code, Seals.Ticket, "ann", Moments.Nine));
        var later = Moments.Nine.AddYears(1).ToUnixTimeSeconds() + "." + code.Split('.')[1];
        Assert.False(Ours.Fits(later, Seals.Ticket, "ann", Moments.Nine));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("99999999999999999999.x")]
    public void What_is_no_code_fits_nothing(string code) => Assert.False(Ours.Fits(code, Seals.Door, "ann", Moments.Nine));

    [Fact]
    public void A_name_that_is_nobodys_has_a_salt_of_the_same_form_and_always_the_same()
    {
        var salt = Salts.OfNobody(new SubjectKey(new byte[32]), "n-abc");

        Assert.True(Salts.IsSalt(salt));
        Assert.Equal(salt, Salts.OfNobody(new SubjectKey(new byte[32]), "n-abc"));
        Assert.NotEqual(salt, Salts.OfNobody(new SubjectKey(new byte[32]), "n-abd"));
    }

    [Fact]
    public void A_verifier_fits_its_secret_and_is_another_one_each_time()
    {
        var verifier = Verifiers.Hash("secret");

        Assert.True(Verifiers.Fits("secret", verifier));
        Assert.False(Verifiers.Fits("Secret", verifier));
        Assert.NotEqual(verifier, Verifiers.Hash("secret"));
    }
}
