using Helpnet.Grains.Due;
using Helpnet.Grains.Mail;
using Helpnet.Silo.Due;
using Helpnet.Silo.Mail;
using Helpnet.Silo.Storage;
using Helpnet.Testing.Cluster;
using Microsoft.Extensions.DependencyInjection;

namespace Helpnet.Silo.Tests.Mail;

public sealed class MailOutboxTests
{
    private static readonly Letter Letter = Letters.Of(MailKind.ConfirmEmail, "event-1@accounts.helpnet");

    [Fact]
    public async Task A_letter_put_twice_is_sent_once()
    {
        await using var helpnet = await HelpnetCluster.Start();

        await Put(helpnet, Letter);
        await Until(helpnet, 1);
        await Put(helpnet, Letter);
        await Put(helpnet, Letter with { MessageId = "event-2@accounts.helpnet" });
        await helpnet.Until(() => Task.FromResult(helpnet.Mails.Attempts.Any(m => m.Letter.MessageId.StartsWith("event-2", StringComparison.Ordinal))));

        Assert.Equal(["event-1@accounts.helpnet", "event-2@accounts.helpnet"], helpnet.Mails.Attempts.Select(m => m.Letter.MessageId));
    }

    [Fact]
    public async Task A_hundred_that_put_one_letter_at_once_make_one_row_and_one_mail()
    {
        await using var helpnet = await HelpnetCluster.Start();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => Put(helpnet, Letter))));
        await Put(helpnet, Letter with { MessageId = "behind@accounts.helpnet" });
        await helpnet.Until(() => Task.FromResult(helpnet.Mails.Attempts.Any(m => m.Letter.MessageId != Letter.MessageId)));

        Assert.Equal(1, (await Rows(helpnet, $"SELECT count(*) FROM mail WHERE message_id = '{Letter.MessageId}'")).Single());
        Assert.Single(helpnet.Mails.Attempts, m => m.Letter.MessageId == Letter.MessageId);
    }

    [Fact]
    public async Task What_a_letter_said_is_forgotten_when_it_is_delivered()
    {
        await using var helpnet = await HelpnetCluster.Start();

        await Put(helpnet, Letter);
        await Until(helpnet, 1);

        await helpnet.Until(async () => (await Rows(helpnet, "SELECT count(*) FROM mail WHERE status = 1 AND letter IS NULL"))[0] == 1);
        Assert.Equal(1, (await Rows(helpnet, "SELECT count(*) FROM mail"))[0]);
    }

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task A_process_that_ends_between_any_two_writes_still_delivers_the_same_letter(int write, bool applied)
    {
        var life = new Mortal();
        await using var helpnet = await HelpnetCluster.Start(services: s => s
            .AddSingleton<IMailLog>(p => new MortalMailLog(new SqlMailLog(p.GetRequiredService<Database>()), life))
            .AddSingleton<IDueList>(p => new MortalDueList(new DueList(p.GetRequiredService<Database>()), life)));

        life.DieAt(write, applied);
        var taken = await Record.ExceptionAsync(() => Put(helpnet, Letter)) is null;
        await helpnet.Until(() => Task.FromResult(life.IsDead));
        await helpnet.Crash();
        life.Revive();
        // Whoever was not told that the letter is taken puts it again, as effects do; who was told need do nothing.
        if (!taken) await Put(helpnet, Letter);

        // A letter that somebody died over rests for a minute.
        await helpnet.Until(async () => (await Rows(helpnet, "SELECT count(*) FROM mail WHERE status = 1"))[0] == 1, seconds: 600, step: 5);
        Assert.NotEmpty(helpnet.Mails.Delivered);
        Assert.All(helpnet.Mails.Attempts, m => Assert.Equal(Letter.MessageId, m.Letter.MessageId));
        // Only an unknown outcome of the delivery itself may bring the same mail twice.
        Assert.InRange(helpnet.Mails.Attempts.Count, 1, write == SentWrite && !applied ? 2 : 1);
    }

    private const int SentWrite = 3;

    /// <summary>Wake-up, letter, claimed, sent, forgotten, wake-up cleared.</summary>
    public static TheoryData<int, bool> Deaths()
    {
        var deaths = new TheoryData<int, bool>();
        for (var write = 0; write < 6; write++)
        {
            deaths.Add(write, false);
            deaths.Add(write, true);
        }
        return deaths;
    }

    [Fact]
    public async Task A_letter_the_server_does_not_take_now_is_tried_again_with_growing_pauses()
    {
        await using var helpnet = await HelpnetCluster.Start();
        var at = new List<DateTimeOffset>();
        helpnet.Mails.Answer = _ =>
        {
            at.Add(helpnet.Clock.GetUtcNow());
            return at.Count < 4 ? Delivery.TryLater : Delivery.Delivered;
        };

        await Put(helpnet, Letter);
        await Until(helpnet, 1);
        foreach (var (minutes, attempts) in new[] { (1, 2), (5, 3), (15, 4) })
        {
            await Rested(helpnet);
            helpnet.Clock.Advance(TimeSpan.FromMinutes(minutes));
            // Seconds at most: a machine that is late would be taken for a later attempt.
            await helpnet.Until(() => Task.FromResult(helpnet.Mails.Attempts.Count == attempts), seconds: 3);
        }

        Assert.Equal([1, 5, 15], at.Zip(at.Skip(1), (a, b) => (int)(b - a).TotalMinutes));
        Assert.Single(helpnet.Mails.Delivered);
    }

    [Fact]
    public async Task A_letter_nobody_takes_is_given_up_after_a_day_and_kept_for_the_operator()
    {
        await using var helpnet = await HelpnetCluster.Start();
        helpnet.Mails.Answer = _ => Delivery.TryLater;

        await Put(helpnet, Letter);
        await Until(helpnet, 1);
        await Rested(helpnet);
        helpnet.Clock.Advance(TimeSpan.FromHours(24));

        await helpnet.Until(async () => (await Rows(helpnet, "SELECT count(*) FROM mail WHERE status = 2 AND letter IS NOT NULL"))[0] == 1);
        Assert.Equal(2, helpnet.Mails.Attempts.Count);
    }

    [Fact]
    public async Task An_address_that_takes_no_mail_is_not_tried_again()
    {
        await using var helpnet = await HelpnetCluster.Start();
        helpnet.Mails.Answer = _ => Delivery.Rejected;

        await Put(helpnet, Letter);

        await helpnet.Until(async () => (await Rows(helpnet, "SELECT count(*) FROM mail WHERE status = 2"))[0] == 1);
        Assert.Single(helpnet.Mails.Attempts);
    }

    [Fact]
    public async Task A_server_that_lets_us_in_no_more_costs_no_letter_however_long_it_lasts()
    {
        await using var helpnet = await HelpnetCluster.Start();
        helpnet.Mails.Answer = _ => Delivery.Closed;
        await Put(helpnet, Letter);
        await Until(helpnet, 1);
        await Rested(helpnet);

        helpnet.Mails.Answer = _ => Delivery.Delivered;
        helpnet.Clock.Advance(TimeSpan.FromDays(3));

        await helpnet.Until(() => Task.FromResult(helpnet.Mails.Delivered.Count == 1));
        Assert.Equal(2, helpnet.Mails.Attempts.Count);
    }

    [Fact]
    public async Task A_letter_that_came_to_be_of_no_use_while_it_waited_is_not_sent()
    {
        await using var helpnet = await HelpnetCluster.Start();
        helpnet.Mails.Answer = _ => Delivery.TryLater;
        await Put(helpnet, Letter with { Until = helpnet.Clock.GetUtcNow().AddHours(1) });
        await Until(helpnet, 1);
        await Rested(helpnet);

        helpnet.Clock.Advance(TimeSpan.FromHours(2));

        await helpnet.Until(async () => (await Rows(helpnet, "SELECT count(*) FROM mail WHERE status = 1 AND letter IS NULL"))[0] == 1);
        Assert.Single(helpnet.Mails.Attempts);
    }

    [Fact]
    public async Task A_letter_that_trips_the_mailer_holds_up_none_behind_it()
    {
        await using var helpnet = await HelpnetCluster.Start();
        helpnet.Mails.Answer = letter => letter.MessageId == Letter.MessageId ? throw new InvalidOperationException("Broken.") : Delivery.Delivered;

        await Outbox(helpnet, 0).Put(Letter);
        await Outbox(helpnet, 0).Put(Letter with { MessageId = "behind@accounts.helpnet" });

        await helpnet.Until(() => Task.FromResult(helpnet.Mails.Delivered.Count == 1));
    }

    [Fact]
    public async Task A_letter_whose_delivery_cannot_be_written_down_is_not_sent_again()
    {
        UnwritableMailLog log = null!;
        await using var helpnet = await HelpnetCluster.Start(services: s => s
            .AddSingleton<IMailLog>(p => log = new(new SqlMailLog(p.GetRequiredService<Database>()), sentFails: 10)));

        await Put(helpnet, Letter);
        await helpnet.Until(async () => (await Rows(helpnet, "SELECT count(*) FROM mail WHERE status = 1"))[0] == 1, seconds: 600);

        Assert.Single(helpnet.Mails.Attempts);
        Assert.Equal(0, log.SentFails);
    }

    [Fact]
    public async Task No_letter_is_sent_while_nothing_can_be_written()
    {
        UnwritableMailLog log = null!;
        await using var helpnet = await HelpnetCluster.Start(services: s => s
            .AddSingleton<IMailLog>(p => log = new(new SqlMailLog(p.GetRequiredService<Database>()), claimFails: 1)));
        var left = new List<int>();
        helpnet.Mails.Answer = _ =>
        {
            left.Add(log.ClaimFails);
            return Delivery.Delivered;
        };

        await Put(helpnet, Letter);
        await Until(helpnet, 1);

        Assert.Equal([0], left);
    }

    [Fact]
    public async Task A_letter_that_is_withdrawn_while_one_before_it_is_on_its_way_is_not_sent()
    {
        await using var helpnet = await HelpnetCluster.Start();
        TaskCompletionSource[] reached = [new(), new()], go = [new(), new()];
        var sending = -1;
        helpnet.Mails.Hold = () =>
        {
            var now = Interlocked.Increment(ref sending);
            if (now >= go.Length) return Task.CompletedTask;
            reached[now].SetResult();
            return go[now].Task;
        };
        await Put(helpnet, Letter with { MessageId = "first" });
        await helpnet.Until(() => Task.FromResult(reached[0].Task.IsCompleted));
        foreach (var id in new[] { "second", "third", "fourth" }) await Put(helpnet, Letter with { MessageId = id });
        go[0].SetResult();
        await helpnet.Until(() => Task.FromResult(reached[1].Task.IsCompleted));

        await Outbox(helpnet, 1).Withdraw("third");
        go[1].SetResult();
        await helpnet.Until(async () => (await Rows(helpnet, "SELECT count(*) FROM mail WHERE status = 1"))[0] == 4);

        Assert.DoesNotContain(helpnet.Mails.Attempts, m => m.Letter.MessageId == "third");
    }

    private static Task Put(HelpnetCluster helpnet, Letter letter) => Outbox(helpnet, 1).Put(letter);

    private static IMailOutboxGrain Outbox(HelpnetCluster helpnet, long shard) => helpnet.Grain<IMailOutboxGrain>(shard);

    private static Task Until(HelpnetCluster helpnet, int attempts) => helpnet.Until(() => Task.FromResult(helpnet.Mails.Attempts.Count == attempts));

    /// <summary>Waits until the outbox sleeps up to its letter's next attempt, so that a great step of the clock hits no call on its way.</summary>
    private static async Task Rested(HelpnetCluster helpnet)
    {
        const string Sleeping = "SELECT mail.at FROM mail JOIN due ON due.at = mail.at WHERE status = 0 AND grain LIKE 'mail-outbox/%'";
        await helpnet.Until(async () => (await Rows(helpnet, Sleeping)).Exists(at => at > helpnet.Clock.GetUtcNow().UtcTicks), seconds: 0);
        await helpnet.Grain<IMailOutboxEffects>(1).Rest();
    }

    private static Task<List<long>> Rows(HelpnetCluster helpnet, string sql) =>
        helpnet.Service<Database>().Source.Query(sql, row => row.GetInt64(0), CancellationToken.None);
}
