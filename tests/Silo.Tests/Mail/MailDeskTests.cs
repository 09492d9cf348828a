using Helpnet.Grains;
using Helpnet.Grains.Accounts;
using Helpnet.Grains.Mail;
using Helpnet.Grains.Subjects;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;

namespace Helpnet.Silo.Tests.Mail;

/// <summary>What becomes of mails that nobody takes: who sees them, and what can be done.</summary>
public sealed class MailDeskTests
{
    private static readonly Guid Administrator = Guid.NewGuid();
    private static readonly Letter ToAnn = Letters.Of(MailKind.Booked, "refused-1@appointments.helpnet") with { Address = null, Account = People.Ann, Calendar = null };

    [Fact]
    public async Task A_refused_letter_is_listed_for_administrators_without_a_word_of_it_or_an_address()
    {
        await using var helpnet = await Refused(ToAnn);
        helpnet.As(People.Ann);
        var others = await Desk(helpnet).Dead();
        helpnet.As(Administrator, Roles.Administrator);

        var dead = Assert.Single((await Desk(helpnet).Dead()).Value);

        Assert.Equal(RefusalCode.NotYours, others.Refusal?.Code);
        Assert.Equal((MailKind.Booked, 550), (dead.Kind, dead.Code));
        Assert.DoesNotContain("@", dead.Reference);
        Assert.DoesNotContain("refused", dead.ToString());
        Assert.DoesNotContain("clients.example", dead.ToString());
    }

    [Fact]
    public async Task A_letter_sent_again_arrives_and_leaves_the_list()
    {
        await using var helpnet = await Refused(ToAnn);
        helpnet.As(Administrator, Roles.Administrator);
        var reference = (await Desk(helpnet).Dead()).Value[0].Reference;
        helpnet.Mails.Answer = _ => Delivery.Delivered;

        Assert.Null(await Desk(helpnet).Again(reference));

        await helpnet.Until(() => Task.FromResult(helpnet.Mails.Delivered.Count == 1));
        Assert.Equal(ToAnn.MessageId, helpnet.Mails.Delivered[0].Letter.MessageId);
        await helpnet.Until(async () => (await Desk(helpnet).Dead()).Value.IsEmpty);
    }

    [Fact]
    public async Task A_discarded_letter_is_gone_and_never_sent()
    {
        await using var helpnet = await Refused(ToAnn);
        helpnet.As(Administrator, Roles.Administrator);
        var reference = (await Desk(helpnet).Dead()).Value[0].Reference;

        Assert.Null(await Desk(helpnet).Discard(reference));

        Assert.Empty((await Desk(helpnet).Dead()).Value);
        Assert.Equal(RefusalCode.NotYours, (await Desk(helpnet).Again(reference))?.Code);
        Assert.Single(helpnet.Mails.Attempts);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_sends_again_or_discards()
    {
        await using var helpnet = await Refused(ToAnn);
        helpnet.As(Administrator, Roles.Administrator);
        var reference = (await Desk(helpnet).Dead()).Value[0].Reference;
        helpnet.As(People.Ann, Roles.Counsellor);

        Assert.Equal(RefusalCode.NotYours, (await Desk(helpnet).Again(reference))?.Code);
        Assert.Equal(RefusalCode.NotYours, (await Desk(helpnet).Discard(reference))?.Code);
    }

    [Fact]
    public async Task Whoever_gets_no_mail_is_told_until_the_next_one_arrives()
    {
        await using var helpnet = await Refused(ToAnn);
        helpnet.As(People.Ben);
        var somebodyElse = await Desk(helpnet).IsUnreachable();
        helpnet.As(People.Ann);
        var before = await Desk(helpnet).IsUnreachable();

        helpnet.Mails.Answer = _ => Delivery.Delivered;
        helpnet.Clock.Advance(TimeSpan.FromSeconds(5));
        await Put(helpnet, ToAnn with { MessageId = "arrives-1@appointments.helpnet" });
        await helpnet.Until(() => Task.FromResult(helpnet.Mails.Delivered.Count == 1));

        Assert.Equal((false, true), (somebodyElse, before));
        await helpnet.Until(async () => !await Desk(helpnet).IsUnreachable());
    }

    [Fact]
    public async Task What_another_address_did_not_take_says_nothing_about_the_one_of_today()
    {
        await using var helpnet = await Refused(ToAnn, email: "new@clients.example", deadAt: "old@clients.example");
        helpnet.As(People.Ann);

        Assert.False(await Desk(helpnet).IsUnreachable());
    }

    /// <summary>The letter has been put and refused for good.</summary>
    private static async Task<HelpnetCluster> Refused(Letter letter, string email = Letters.Ann, string? deadAt = null)
    {
        var helpnet = await HelpnetCluster.Start();
        await helpnet.Seed("account", People.Ann, new AccountState { Status = AccountStatus.Confirmed, Email = email, UserName = "ann" });
        await helpnet.Seed("account", People.Ben, new AccountState { Status = AccountStatus.Confirmed, Email = "ben@clients.example", UserName = "ben" });
        helpnet.Mails.Answer = _ => new(Delivery.Rejected, 550);
        if (deadAt is null) await Put(helpnet, letter);
        else await DeadAlready(helpnet, letter, deadAt);
        await helpnet.Until(async () => (await helpnet.Service<IMailLog>().GivenUp(10)).Count == 1);
        return helpnet;
    }

    private static async Task DeadAlready(HelpnetCluster helpnet, Letter letter, string address)
    {
        var log = helpnet.Service<IMailLog>();
        await log.Put(1, letter, helpnet.Clock.GetUtcNow());
        await log.Dead(letter.MessageId, 550, MailReferences.OfAddress(address), helpnet.Clock.GetUtcNow());
    }

    private static Task Put(HelpnetCluster helpnet, Letter letter) => helpnet.Grain<IMailOutboxGrain>(1L).Put(letter);

    private static IMailDeskGrain Desk(HelpnetCluster helpnet) => helpnet.Grain<IMailDeskGrain>(0L);
}
