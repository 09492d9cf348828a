using Helpnet.Grains;
using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Mail;
using Helpnet.Grains.Payments;
using Helpnet.Grains.Subjects;
using Helpnet.Testing.Builders;

namespace Helpnet.Silo.Tests.Stripe;

/// <summary>An account that the counsellor takes away from us at the provider: payments are off, the counsellor hears of it and connects again.</summary>
public sealed class AccountLostTests
{
    private const string Back = "https://helpnet.invalid/back";

    [Fact]
    public async Task Nothing_can_be_booked_at_a_price_once_the_account_was_taken_away_and_the_counsellor_is_told_once()
    {
        await using var world = await Online();
        world.Helpnet.As(People.DrLee, Roles.Counsellor);
        var before = await Offer(world);

        world.Provider.Webhooks.Duplicates = 2;
        world.Provider.Deauthorise(await Connected(world));
        await Until(world, async () => !(await View(world)).CanBePaid);
        await Until(world, () => Task.FromResult(Letters(world).Any()));

        var practice = (await world.Helpnet.Grain<ICounsellorGrain>(People.DrLee).Practice()).Value;
        Assert.Null(before.Refusal);
        Assert.Equal(RefusalCode.AccountNotReady, (await Offer(world)).Refusal?.Code);
        Assert.Equal(new(Started: true, CanBePaid: false, Lost: true), await View(world));
        Assert.Equal((ProfileStatus.Online, false), (practice.Status, practice.PaymentsReady));
        Assert.Contains(PracticeStep.Payments, practice.Missing);
        Assert.Single(Letters(world));
    }

    [Fact]
    public async Task The_counsellor_connects_again_with_another_account()
    {
        await using var world = await Online();
        world.Helpnet.As(People.DrLee, Roles.Counsellor);
        var lost = await Connected(world);
        world.Provider.Deauthorise(lost);
        await Until(world, async () => (await View(world)).Lost);

        var again = await Payouts(world).Start("BE", "EUR", Back, Back);
        var connected = await Connected(world);
        world.Provider.CompleteOnboarding(connected);
        await Until(world, async () => (await View(world)).CanBePaid);

        Assert.Null(again.Refusal);
        Assert.NotEqual(lost, connected);
        Assert.Equal(connected, (await Offer(world)).Value.Account);
    }

    [Fact]
    public async Task When_no_message_comes_a_client_who_can_not_pay_finds_it()
    {
        await using var world = await Online();
        world.Helpnet.As(People.DrLee, Roles.Counsellor);
        world.Provider.Webhooks.Drop = true;
        var account = await Connected(world);
        world.Provider.Deauthorise(account);

        await world.Payment.Open(world.Terms with { Account = account }, Guid.NewGuid());
        await Until(world, async () => (await View(world)).Lost);

        Assert.Equal(RefusalCode.AccountNotReady, (await Offer(world)).Refusal?.Code);
    }

    [Fact]
    public async Task A_late_message_about_the_account_before_changes_nothing()
    {
        await using var world = await Online();
        world.Helpnet.As(People.DrLee, Roles.Counsellor);
        var lost = await Connected(world);
        world.Provider.Webhooks.Delay = true;
        world.Provider.Deauthorise(lost);
        await LookAgain(world);
        await Payouts(world).Start("BE", "EUR", Back, Back);
        world.Provider.CompleteOnboarding(await Connected(world));
        await LookAgain(world);

        var before = world.Messages;
        world.Provider.Webhooks.Delay = false;
        world.Provider.ReleaseWebhooks();
        await Until(world, () => Task.FromResult(world.Messages >= before + 3));
        await IsWorkedOff(world, lost);

        Assert.Equal(new(Started: true, CanBePaid: true), await View(world));
    }

    [Fact]
    public async Task Whoever_reloads_the_page_asks_the_provider_once_in_three_seconds()
    {
        await using var world = await Online();
        world.Helpnet.As(People.DrLee, Roles.Counsellor);
        await AllMessagesAreWorkedOff(world);
        await LookAgain(world);
        var asked = Questions(world);

        await Payouts(world).LookAgain();
        var atOnce = Questions(world) - asked;
        await LookAgain(world);

        Assert.Equal((0, 1), (atOnce, Questions(world) - asked));
    }

    /// <summary>Dr Lee online, with an account that was connected through the page.</summary>
    private static async Task<PaymentWorld> Online()
    {
        var practice = APractice.Online().WithRoom();
        var world = await PaymentWorld.Start(async helpnet =>
        {
            await helpnet.Seed("account", People.DrLee, AnAccount.Confirmed());
            await helpnet.Seed("counsellor", People.DrLee, practice with { Facts = practice.Facts with { PaymentAccount = null } });
        });
        world.Helpnet.As(People.DrLee, Roles.Counsellor);
        if ((await Payouts(world).Start("BE", "EUR", Back, Back)).Refusal is { } no) throw new InvalidOperationException(no.ToString());
        world.Provider.CompleteOnboarding(await Connected(world));
        await Payouts(world).LookAgain();
        await world.Helpnet.Grain<ICounsellorGrain>(People.DrLee).LookAgain();
        return world;
    }

    private static IPayoutsGrain Payouts(PaymentWorld world) => world.Helpnet.Grain<IPayoutsGrain>(People.DrLee);

    private static async Task<PayoutsView> View(PaymentWorld world) => (await Payouts(world).View()).Value;

    private static int Questions(PaymentWorld world) =>
        world.Provider.Requests.Count(request => request.Method == "GET" && request.Path.StartsWith("/v2/core/accounts/", StringComparison.Ordinal));

    /// <summary>After as long as the grain wants between two questions.</summary>
    private static async Task LookAgain(PaymentWorld world)
    {
        world.Helpnet.Clock.Advance(TimeSpan.FromSeconds(3));
        await Payouts(world).LookAgain();
    }

    /// <summary>Two of each account: what they ask of the provider is not what a person asks.</summary>
    private static async Task AllMessagesAreWorkedOff(PaymentWorld world)
    {
        string[] accounts = [world.Account, await Connected(world)];
        await Until(world, () => Task.FromResult(world.Messages >= 2 * accounts.Length));
        foreach (var account in accounts) await IsWorkedOff(world, account);
    }

    private static Task IsWorkedOff(PaymentWorld world, string account)
    {
        var shard = WebhookShards.Of(new("", WebhookKind.Account, "", account, null));
        return Until(world, async () => !await world.Helpnet.Service<IWebhookInbox>().IsPending(shard, default));
    }

    private static Task<Outcome<Offer>> Offer(PaymentWorld world) => world.Helpnet.Grain<IOfferGrain>(People.DrLee).Offer(APractice.Hour.Id);

    private static async Task<string> Connected(PaymentWorld world) => (await world.Helpnet.Stored<PayoutsState>("payouts", People.DrLee)).Account!;

    /// <summary>Each once, however often the mail server was given it.</summary>
    private static IEnumerable<string> Letters(PaymentWorld world) =>
        world.Helpnet.Mails.Delivered.Where(m => m.Letter.Kind == MailKind.PaymentsOff).Select(m => m.Letter.MessageId).Distinct();

    private static Task Until(PaymentWorld world, Func<Task<bool>> condition) => world.Until(condition, TimeSpan.FromSeconds(1));
}
