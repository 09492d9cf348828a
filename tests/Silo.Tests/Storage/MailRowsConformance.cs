using Helpnet.Grains.Mail;
using Helpnet.Silo.Mail;
using Helpnet.Silo.Storage;
using Helpnet.Silo.Tests.Mail;
using Helpnet.Testing.Builders;

namespace Helpnet.Silo.Tests.Storage;

/// <summary>What outboxes rely on in their rows, on both engines.</summary>
public abstract class MailRowsConformance : IAsyncLifetime
{
    private static readonly DateTimeOffset Nine = Moments.Nine;
    private static readonly Letter Letter = Letters.Of(MailKind.Booked) with { Address = null, Account = People.Ann };

    private Database database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private SqlMailLog Log => new(database);

    public async ValueTask InitializeAsync() => database = await Open();

    public virtual async ValueTask DisposeAsync()
    {
        await database.Source.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_letter_is_taken_once_and_due_in_its_own_outbox_until_it_is_sent()
    {
        await Log.Put(1, Letter, Nine, Ct);
        await Log.Put(1, Letter with { Kind = MailKind.Absent }, Nine.AddMinutes(1), Ct);

        var due = Assert.Single(await Log.Due(1, Nine, 10, Ct));
        Assert.Equal((Letter.MessageId, MailKind.Booked, 0, Nine), (due.Letter.MessageId, due.Letter.Kind, due.Attempts, due.TakenAt));
        Assert.Equal(Letter.Values, due.Letter.Values);
        Assert.Empty(await Log.Due(2, Nine, 10, Ct));

        await Log.Sent(Letter.MessageId, Nine, Ct);
        await Log.Put(1, Letter, Nine, Ct);

        Assert.Empty(await Log.Due(1, Nine.AddDays(1), 10, Ct));
        Assert.Null(await Log.NextAt(1, Ct));
    }

    [Fact]
    public async Task A_hundred_that_put_one_letter_at_once_make_one_row_that_says_one_thing()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(minute => Task.Run(() => Log.Put(1, Letter, Nine.AddMinutes(minute), Ct), Ct)));

        Assert.Equal(Letter.MessageId, Assert.Single(await Log.Due(1, Nine.AddDays(1), 10, Ct)).Letter.MessageId);
    }

    [Fact]
    public async Task A_letter_for_later_keeps_count_and_time()
    {
        await Log.Put(1, Letter, Nine, Ct);
        await Log.Later(Letter.MessageId, 3, Nine.AddMinutes(15), Ct);

        Assert.Empty(await Log.Due(1, Nine.AddMinutes(14), 10, Ct));
        Assert.Equal(3, Assert.Single(await Log.Due(1, Nine.AddMinutes(15), 10, Ct)).Attempts);
        Assert.Equal(Nine.AddMinutes(15), await Log.NextAt(1, Ct));
    }

    [Fact]
    public async Task A_letter_is_claimed_by_one_of_all_who_saw_it_due_and_by_nobody_once_it_is_withdrawn()
    {
        await Log.Put(1, Letter, Nine, Ct);
        var seen = Assert.Single(await Log.Due(1, Nine, 10, Ct)).At;

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Log.Claim(Letter.MessageId, seen, Nine.AddMinutes(5), Ct), Ct)));

        Assert.Single(claims, mine => mine);
        Assert.Empty(await Log.Due(1, Nine.AddMinutes(4), 10, Ct));
        var again = Assert.Single(await Log.Due(1, Nine.AddMinutes(5), 10, Ct)).At;
        await Log.Withdrawn(Letter.MessageId, Nine, Ct);
        Assert.False(await Log.Claim(Letter.MessageId, again, Nine.AddMinutes(10), Ct));
    }

    [Fact]
    public async Task A_letter_given_up_is_kept_with_its_code_until_it_is_sent_again_discarded_or_forgotten()
    {
        foreach (var id in new[] { "a", "b", "c" })
        {
            await Log.Put(1, Letter with { MessageId = id }, Nine, Ct);
            await Log.Dead(id, id == "a" ? 550 : null, "somewhere", Nine, Ct);
        }
        Assert.Equal([null, null, 550], (await Log.GivenUp(10, Ct)).Select(r => r.Code).Order());

        await Log.Again("a", Nine.AddHours(1), Ct);
        await Log.Discarded("b", Nine.AddHours(1), Ct);
        Assert.Equal("a", Assert.Single(await Log.Due(1, Nine.AddHours(1), 10, Ct)).Letter.MessageId);
        Assert.Equal("c", Assert.Single(await Log.GivenUp(10, Ct)).Letter.MessageId);

        await Log.Forget(1, Nine.AddMinutes(1), Ct);
        Assert.Empty(await Log.GivenUp(10, Ct));
    }

    [Fact]
    public async Task A_withdrawn_letter_is_not_sent_and_neither_is_the_same_one_put_again()
    {
        await Log.Put(1, Letter, Nine, Ct);
        await Log.Withdrawn(Letter.MessageId, Nine, Ct);
        await Log.Put(1, Letter, Nine, Ct);

        Assert.Empty(await Log.Due(1, Nine.AddDays(1), 10, Ct));
    }

    [Fact]
    public async Task An_account_is_unreachable_while_its_last_letter_was_given_up_at_the_address_of_today()
    {
        await Log.Put(1, Letter, Nine, Ct);
        await Log.Dead(Letter.MessageId, 550, "today", Nine, Ct);

        Assert.True(await Log.IsUnreachable(People.Ann, "today", Ct));
        Assert.False(await Log.IsUnreachable(People.Ann, "tomorrow", Ct));
        Assert.False(await Log.IsUnreachable(People.Ben, "today", Ct));

        await Log.Put(1, Letter with { MessageId = "next" }, Nine.AddHours(1), Ct);
        await Log.Sent("next", Nine.AddHours(1), Ct);
        Assert.False(await Log.IsUnreachable(People.Ann, "today", Ct));
    }

    private protected abstract Task<Database> Open();
}
