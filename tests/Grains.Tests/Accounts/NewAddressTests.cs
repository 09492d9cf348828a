using Helpnet.Grains.Accounts;
using Helpnet.Grains.Mail;
using Helpnet.Grains.Subjects;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;

namespace Helpnet.Grains.Tests.Accounts;

public sealed class NewAddressTests
{
    private static readonly Guid Phone = new("11111111-0000-4000-8000-000000000000");

    private static string Proof => AnAccount.Lock("first", "ann").Auth;

    [Fact]
    public async Task The_link_of_a_new_address_that_a_new_password_dropped_is_said_to_have_expired_and_changes_nothing()
    {
        await using var helpnet = await HelpnetCluster.Start();
        var ann = await Joined(helpnet);
        RequestContext.Set(Subject.TokenKey, (await helpnet.SignsIn(People.Ann, "ann", Phone)).Token);
        Assert.Null(await ann.ChangeEmail(New));
        var code = await Code(helpnet);
        Assert.Null(await ann.ChangePassword(new(Proof, AnAccount.Lock("second", "ann"), AnAccount.Lock("second", "ann@example.org"))));

        var answer = await ann.ConfirmEmail(code);

        Assert.Equal(RefusalCode.LinkExpired, answer?.Code);
        Assert.Equal(("ann@example.org", null), ((await ann.View()).Value.Email, (await ann.View()).Value.NewEmail));
    }

    [Fact]
    public async Task A_new_address_that_was_confirmed_is_said_to_be_in_use_again_also_after_a_new_password()
    {
        await using var helpnet = await HelpnetCluster.Start();
        var ann = await Joined(helpnet);
        RequestContext.Set(Subject.TokenKey, (await helpnet.SignsIn(People.Ann, "ann", Phone)).Token);
        Assert.Null(await ann.ChangeEmail(New));
        var code = await Code(helpnet);
        Assert.Null(await ann.ConfirmEmail(code));
        Assert.Null(await ann.ChangePassword(new(Proof, AnAccount.Lock("second", "ann"), AnAccount.Lock("second", "new@example.org"))));

        Assert.Null(await ann.ConfirmEmail(code));

        Assert.Equal("new@example.org", (await ann.View()).Value.Email);
    }

    private static EmailChange New => new(Proof, "new@example.org", AnAccount.Lock("first", "new@example.org"));

    private static async Task<IAccountGrain> Joined(HelpnetCluster helpnet)
    {
        await helpnet.Joins(People.Ann, "ann");
        return helpnet.Grain<IAccountGrain>(People.Ann);
    }

    private static async Task<string> Code(HelpnetCluster helpnet)
    {
        await helpnet.Until(() => Task.FromResult(helpnet.Mails.Delivered.Any(m => m.Letter.Kind is MailKind.ConfirmNewEmail)));
        return helpnet.Mails.Delivered.First(m => m.Letter.Kind is MailKind.ConfirmNewEmail).Letter.Values["link"].Split("code=")[1];
    }
}
