using Helpnet.Grains.Accounts;
using Helpnet.Grains.Mail;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;

namespace Helpnet.Grains.Tests.Accounts;

public sealed class AskedLetterTests
{
    [Fact]
    public async Task Whoever_asked_for_a_new_password_gets_the_letter_although_the_account_could_not_be_written_at_first()
    {
        await using var helpnet = await HelpnetCluster.Start();
        await helpnet.Joins(People.Ann, "ann");
        await helpnet.Until(async () => (await helpnet.Stored<AccountState>("account", People.Ann)).Pending.IsEmpty);
        helpnet.Faults.FailBefore("account");

        await helpnet.Name("ann").SendResetLink();

        await helpnet.Until(() => Task.FromResult(helpnet.Mails.Delivered.Any(mail => mail.Letter.Kind is MailKind.ResetPassword)));
        Assert.False(helpnet.Faults.Armed("account"));
    }

    [Fact]
    public async Task A_link_that_is_asked_for_again_at_once_is_one_letter_and_leaves_the_others_of_the_hour()
    {
        await using var helpnet = await HelpnetCluster.Start();
        await helpnet.Joins(People.Ann, "ann");

        for (var letters = 1; letters <= AccountNameGrain.LettersAnHour; letters++)
        {
            for (var i = 0; i < 6; i++) await helpnet.Name("ann").SendSignInLink();
            await helpnet.Until(() => Task.FromResult(helpnet.Mails.Delivered.Count(m => m.Letter.Kind is MailKind.SignInLink) == letters));
            helpnet.Clock.Advance(AccountNameGrain.BetweenLetters);
        }
    }

    [Fact]
    public async Task A_confirmation_that_no_outbox_took_over_seven_times_is_delivered_all_the_same()
    {
        await using var helpnet = await HelpnetCluster.Start();
        helpnet.Faults.FailBefore("mail-outbox", times: AccountNameGrain.ConfirmationsAnHour + 1);

        Assert.Null(await helpnet.Grain<IAccountGrain>(People.Ann).Register(AnAccount.Of()));

        await helpnet.Until(async () => (await helpnet.Stored<AccountState>("account", People.Ann)).Pending.IsEmpty);
        await helpnet.Until(() => Task.FromResult(helpnet.Mails.Delivered.Count > 0));
        Assert.Equal(MailKind.ConfirmEmail, helpnet.Mails.Delivered.Single().Letter.Kind);
        Assert.False(helpnet.Faults.Armed("mail-outbox"));
    }
}
