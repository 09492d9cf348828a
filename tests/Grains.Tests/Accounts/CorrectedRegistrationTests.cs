using Helpnet.Grains.Accounts;
using Helpnet.Grains.Mail;
using Helpnet.Grains.Subjects;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;

namespace Helpnet.Grains.Tests.Accounts;

/// <summary>Whoever goes back from "check your mail" and presses again, under the same id.</summary>
public sealed class CorrectedRegistrationTests
{
    private static readonly SubjectKey Key = new(new byte[32]);
    private static readonly Registration Mistyped = AnAccount.Of() with { Email = "typo@example.org" };

    [Fact]
    public async Task Another_user_name_beside_the_corrected_address_is_taken_the_letter_goes_there_and_the_first_name_is_free()
    {
        await using var helpnet = await HelpnetCluster.Start();
        Assert.Null(await Ann(helpnet).Register(Mistyped));

        Assert.Null(await Ann(helpnet).Register(AnAccount.Of("ann2", "second") with { Email = "right@example.org" }));

        await helpnet.Until(() => Task.FromResult(Letters(helpnet, "right@example.org").Any()));
        await Told(helpnet);
        Assert.Equal("ann2", (await helpnet.Stored<AccountState>("account", People.Ann)).UserName);
        Assert.Equal(RefusalCode.NameTaken, (await Ben(helpnet).Register(AnAccount.Of("ann2")))?.Code);
        Assert.Null(await Ben(helpnet).Register(AnAccount.Of()));
    }

    [Fact]
    public async Task A_password_that_was_typed_anew_is_the_one_that_fits()
    {
        await using var helpnet = await HelpnetCluster.Start();
        Assert.Null(await Ann(helpnet).Register(AnAccount.Of()));
        Assert.Null(await Ann(helpnet).Register(AnAccount.Of(password: "second")));

        Assert.Null(await Ann(helpnet).Confirm(new Seals(Key).Make(Seals.Confirm, AccountLetters.What(People.Ann, 2))));

        Assert.Null((await helpnet.Name("ann").Try(new(AnAccount.Lock("second", "ann").Auth, "net"))).Refusal);
        Assert.Equal(RefusalCode.WrongCredentials, (await helpnet.Name("ann").Try(new(AnAccount.Lock("first", "ann").Auth, "net"))).Refusal?.Code);
    }

    [Fact]
    public async Task A_name_that_is_just_being_given_back_is_not_taken_again_until_it_has_been()
    {
        await using var helpnet = await HelpnetCluster.Start();
        Assert.Null(await Ann(helpnet).Register(AnAccount.Of()));
        helpnet.Faults.FailBefore("account-name", writes: 1, times: 4);
        Assert.Null(await Ann(helpnet).Register(AnAccount.Of("ann2", "second")));

        Assert.Equal(RefusalCode.TooMany, (await Ann(helpnet).Register(AnAccount.Of("ANN", "third")))?.Code);

        await Told(helpnet);
        Assert.Null(await Ann(helpnet).Register(AnAccount.Of("ANN", "third")));
        await Told(helpnet);
        Assert.Equal(RefusalCode.NameTaken, (await Ben(helpnet).Register(AnAccount.Of()))?.Code);
    }

    private static IAccountGrain Ann(HelpnetCluster helpnet) => helpnet.Grain<IAccountGrain>(People.Ann);

    private static IAccountGrain Ben(HelpnetCluster helpnet) => helpnet.Grain<IAccountGrain>(People.Ben);

    private static IEnumerable<Letter> Letters(HelpnetCluster helpnet, string address) =>
        helpnet.Mails.Delivered.Where(m => m.Address == address).Select(m => m.Letter);

    private static Task Told(HelpnetCluster helpnet) =>
        helpnet.Until(async () => (await helpnet.Stored<AccountState>("account", People.Ann)).Pending.IsEmpty);
}
