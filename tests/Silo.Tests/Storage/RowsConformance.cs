using CsCheck;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Due;
using Helpnet.Grains.Files;
using Helpnet.Silo.Appointments;
using Helpnet.Silo.Due;
using Helpnet.Silo.Files;
using Helpnet.Silo.Storage;
using Helpnet.Silo.Stripe;

namespace Helpnet.Silo.Tests.Storage;

/// <summary>What grains rely on in the rows beside their states: the due list, the lists of appointments, the parts of files.</summary>
public abstract class RowsConformance : IAsyncLifetime
{
    private static readonly DateTimeOffset Nine = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly GrainId[] Woken = [.. Enumerable.Range(0, 500).Select(i => GrainId.Create("appointment", $"u-{i}")).Where(g => DueShards.Of(g) == 3)];

    private Database database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await Open();

    public virtual async ValueTask DisposeAsync()
    {
        await database.Source.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_due_list_gives_what_is_due_oldest_first_and_moves_it()
    {
        var due = new DueList(database);
        for (var i = 0; i < 5; i++) await due.Put(Woken[i], Nine.AddMinutes(-i), Ct);

        var claimed = await due.Claim(3, Nine.AddMinutes(-1), Nine.AddMinutes(5), 3, Ct);

        Assert.Equal([Woken[2], Woken[3], Woken[4]], claimed.Select(r => r.Grain).OrderBy(g => Array.IndexOf(Woken, g)));
        Assert.All(claimed, row => Assert.Equal(Nine.AddMinutes(5), row.At));
        Assert.Equal([Woken[1]], (await due.Claim(3, Nine.AddMinutes(-1), Nine.AddMinutes(5), 3, Ct)).Select(r => r.Grain));
        Assert.Empty(await due.Claim(4, Nine.AddYears(1), Nine.AddYears(2), 100, Ct));
    }

    [Fact]
    public async Task An_account_at_the_provider_belongs_to_whoever_was_first()
    {
        var accounts = new ConnectedAccounts(database);
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());

        await accounts.Put("acct_1", first, Ct);
        await accounts.Put("acct_1", second, Ct);
        await accounts.Put("acct_2", second, Ct);

        Assert.Equal((first, second), (await accounts.Find("acct_1", Ct), await accounts.Find("acct_2", Ct)));
        Assert.Null(await accounts.Find("acct_3", Ct));
    }

    [Fact]
    public async Task A_row_is_cleared_only_where_it_was_last_seen()
    {
        var due = new DueList(database);
        await due.Put(Woken[0], Nine, Ct);
        await due.Put(Woken[0], Nine.AddMinutes(1), Ct);

        await due.Clear(Woken[0], Nine, Ct);
        Assert.Single(await due.Claim(3, Nine.AddHours(1), Nine.AddHours(2), 10, Ct));

        await due.Clear(Woken[0], Nine.AddHours(2), Ct);
        Assert.Empty(await due.Claim(3, Nine.AddHours(3), Nine.AddHours(4), 10, Ct));
    }

    [Fact]
    public async Task Claims_at_the_same_time_never_give_a_row_twice()
    {
        var due = new DueList(database);
        var rows = Woken[..6];
        foreach (var grain in rows) await due.Put(grain, Nine, Ct);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => due.Claim(3, Nine, Nine.AddMinutes(1), 2, Ct)));

        var given = claims.SelectMany(c => c).Select(r => r.Grain).ToList();
        Assert.Equal(given.Distinct(), given);
    }

    /// <summary>Against a dictionary: after any run of commands the same grains are due.</summary>
    [Fact]
    public async Task After_any_run_of_commands_the_due_list_holds_what_a_plain_map_holds()
    {
        var commands = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 9]);
        await commands.Array[1, 25].SampleAsync(async run =>
        {
            await database.Source.Execute("DELETE FROM due", Ct);
            var due = new DueList(database);
            var expected = new Dictionary<GrainId, DateTimeOffset>();
            foreach (var (kind, g, minute) in run)
            {
                var (grain, at) = (Woken[g], Nine.AddMinutes(minute));
                if (kind == 0)
                {
                    await due.Put(grain, at, Ct);
                    expected[grain] = at;
                }
                else if (kind == 1)
                {
                    await due.Clear(grain, at, Ct);
                    if (expected.TryGetValue(grain, out var stands) && stands == at) expected.Remove(grain);
                }
                else if (kind == 2)
                {
                    await due.PutBy(grain, at, Ct);
                    if (!expected.TryGetValue(grain, out var stands) || stands > at) expected[grain] = at;
                }
                else
                {
                    var again = at.AddMinutes(3);
                    var claimed = (await due.Claim(3, at, again, 100, Ct)).Select(r => r.Grain).ToHashSet();
                    if (!claimed.SetEquals(expected.Where(e => e.Value <= at).Select(e => e.Key))) return false;
                    foreach (var woken in claimed) expected[woken] = again;
                }
            }
            return (await due.Claim(3, Nine.AddYears(1), Nine.AddYears(2), 100, Ct)).Select(r => r.Grain).ToHashSet().SetEquals(expected.Keys);
        }, iter: 40, threads: 1);
    }

    [Fact]
    public async Task An_older_version_of_an_appointment_never_takes_the_place_of_a_newer_one()
    {
        var list = new AppointmentList(database);
        var person = Guid.NewGuid();
        var row = Row(Guid.NewGuid(), Nine);
        await list.Put(person, 2, row with { Status = AppointmentStatus.Cancelled }, Ct);
        await list.Put(person, 1, row, Ct);
        await list.Put(person, 1, Row(Guid.NewGuid(), Nine.AddHours(-1)), Ct);
        await list.Put(Guid.NewGuid(), 1, Row(Guid.NewGuid(), Nine), Ct);

        var listed = await list.Before(person, Nine.AddTicks(1), 10, Ct);

        Assert.Equal([Nine, Nine.AddHours(-1)], listed.Select(r => r.Time.Start));
        Assert.Equal(AppointmentStatus.Cancelled, listed[0].Status);
    }

    [Fact]
    public async Task An_appointment_is_past_from_its_start_on_and_no_earlier()
    {
        var list = new AppointmentList(database);
        var person = Guid.NewGuid();
        await list.Put(person, 1, Row(Guid.NewGuid(), Nine), Ct);

        Assert.Empty(await list.Before(person, Nine, 10, Ct));
        Assert.Single(await list.Before(person, Nine.AddTicks(1), 10, Ct));
    }

    [Theory]
    [InlineData(AppointmentStatus.Completed)]
    [InlineData(AppointmentStatus.Cancelled)]
    [InlineData(AppointmentStatus.ClientAbsent)]
    [InlineData(AppointmentStatus.CounsellorAbsent)]
    public async Task An_appointment_that_is_over_is_past_before_its_planned_start(AppointmentStatus over)
    {
        var list = new AppointmentList(database);
        var person = Guid.NewGuid();
        var row = Row(Guid.NewGuid(), Nine);
        await list.Put(person, 1, row, Ct);
        Assert.Empty(await list.Before(person, Nine.AddMinutes(-5), 10, Ct));

        await list.Put(person, 2, row with { Status = over }, Ct);

        Assert.Equal([row with { Status = over }], await list.Before(person, Nine.AddMinutes(-5), 10, Ct));
    }

    [Fact]
    public async Task What_a_person_has_to_do_is_listed_until_it_is_done()
    {
        var list = new AppointmentList(database);
        var person = Guid.NewGuid();
        var row = Row(Guid.NewGuid(), Nine) with { RefundStuck = true };
        await list.Put(person, 1, row, Ct);
        await list.Put(person, 1, Row(Guid.NewGuid(), Nine), Ct);
        await list.Put(Guid.NewGuid(), 1, row, Ct);

        var open = await list.ToDo(person, 10, Ct);
        await list.Put(person, 2, row with { RefundStuck = false }, Ct);

        Assert.Equal([row], open);
        Assert.Empty(await list.ToDo(person, 10, Ct));
    }

    [Fact]
    public async Task A_part_of_a_file_sent_twice_is_there_once_and_all_go_together()
    {
        var blobs = new BlobStore(database);
        var blob = Guid.NewGuid();
        var whole = new byte[FileParts.Size];
        Random.Shared.NextBytes(whole);
        await blobs.Put(blob, 0, [1, 2, 3], Ct);
        await blobs.Put(blob, 0, whole, Ct);
        await blobs.Put(blob, 1, [4], Ct);

        Assert.Equal(whole, await blobs.Read(blob, 0, Ct));
        Assert.Equal(FileParts.Size + 1, await blobs.Length(blob, Ct));
        Assert.Null(await blobs.Read(blob, 2, Ct));
        foreach (var _ in new[] { 1, 2 }) await blobs.Remove(blob, Ct);
        Assert.Equal(0, await blobs.Length(blob, Ct));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => blobs.Put(blob, 0, new byte[FileParts.Size + 1], Ct));
    }

    private protected abstract Task<Database> Open();

    private static AppointmentRow Row(Guid id, DateTimeOffset start) =>
        new(id, Side.Client, new(start, start.AddMinutes(50)), AppointmentStatus.Booked, "Dr Lee", "Consultation", new(9000, "EUR"));
}
