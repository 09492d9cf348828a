using Helpnet.Silo.Storage;
using Orleans.Storage;

namespace Helpnet.Silo.Tests.Storage;

/// <summary>What grains rely on, whichever engine keeps their states.</summary>
public abstract class StorageConformance : IAsyncLifetime
{
    private const string Name = "note.state";
    private StorageHost host = null!;

    private protected Database Database { get; private set; } = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private IGrainStorage Storage => host.Storage;

    public async ValueTask InitializeAsync()
    {
        Database = await Open();
        host = await StorageHost.Start(Database);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await Database.Source.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_state_never_written_is_new_and_clearing_it_changes_nothing()
    {
        var row = await Read("u-ann");
        await Storage.ClearStateAsync(Name, Grain("u-ann"), row);

        Assert.False((await Read("u-ann")).RecordExists);
    }

    [Fact]
    public async Task Of_two_first_writes_one_succeeds()
    {
        var rows = Enumerable.Range(0, 8).Select(i => new GrainState<Note> { State = new() { Text = $"writer {i}" } }).ToList();

        var written = await Task.WhenAll(rows.Select(row => Succeeds(Storage.WriteStateAsync(Name, Grain("u-ann"), row))));

        Assert.Equal(1, written.Count(ok => ok));
        Assert.Equal(rows[Array.IndexOf(written, true)].State!.Text, await Text("u-ann"));
    }

    [Fact]
    public async Task A_write_with_a_stale_tag_is_refused_and_changes_nothing()
    {
        await Write("u-ann", "first");
        var (one, other) = (await Read("u-ann"), await Read("u-ann"));
        one.State = new() { Text = "second" };
        await Storage.WriteStateAsync(Name, Grain("u-ann"), one);
        other.State = new() { Text = "stale" };

        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync(Name, Grain("u-ann"), other));
        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.ClearStateAsync(Name, Grain("u-ann"), other));

        Assert.Equal("second", await Text("u-ann"));
    }

    [Fact]
    public async Task Of_many_writes_over_the_same_tag_one_succeeds()
    {
        await Write("u-ann", "first");
        var rows = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Read("u-ann")));

        var written = await Task.WhenAll(rows.Select(row => Succeeds(Storage.WriteStateAsync(Name, Grain("u-ann"), row))));

        Assert.Equal(1, written.Count(ok => ok));
    }

    [Theory]
    [InlineData("ff", "FF")]
    [InlineData("ff", "00ff")]
    [InlineData("255", "ff")]
    [InlineData("0123456789abcdef0123456789abcdef", "0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("0123456789abcdef0123456789abcdef+x", "0123456789ABCDEF0123456789ABCDEF+x")]
    [InlineData("n-ab", "n-AB")]
    public async Task Keys_that_look_like_the_same_number_are_two(string one, string other)
    {
        await Write(one, "one");

        Assert.False((await Read(other)).RecordExists);
        await Write(other, "other");
        Assert.Equal("one", await Text(one));
        Assert.Equal("other", await Text(other));
    }

    [Fact]
    public async Task Two_grains_with_the_same_key_and_the_same_state_name_have_two_states()
    {
        await Write("u-ann", "a secret");

        var other = new GrainState<Note>();
        await Storage.ReadStateAsync(Name, GrainId.Create("other-note", "u-ann"), other);

        Assert.False(other.RecordExists);
    }

    [Fact]
    public async Task A_cleared_state_is_new_and_can_be_written_again()
    {
        await Write("u-ann", "first");
        var row = await Read("u-ann");
        await Storage.ClearStateAsync(Name, Grain("u-ann"), row);
        Assert.False((await Read("u-ann")).RecordExists);

        row.State = new() { Text = "again" };
        await Storage.WriteStateAsync(Name, Grain("u-ann"), row);

        Assert.Equal("again", await Text("u-ann"));
    }

    [Fact]
    public async Task A_large_state_with_every_kind_of_letter_comes_back_as_it_was()
    {
        var text = string.Concat(Enumerable.Repeat("Grüße, ça va ? 你好 👋🏽 ' \" \\ \u0001 ", 4_000));
        await Write("u-ann", text);

        Assert.Equal(text, await Text("u-ann"));
    }

    [Fact]
    public async Task Reminders_are_read_by_the_range_of_their_hash_even_around_the_end()
    {
        var grains = Enumerable.Range(0, 40).Select(i => Grain($"u-{i}")).ToList();
        foreach (var grain in grains) await host.Reminders.UpsertRow(Reminder(grain), Ct);
        var hashes = grains.Select(g => g.GetUniformHashCode()).Order().ToList();
        var (low, high) = (hashes[10], hashes[30]);

        // A range has its end and not its beginning.
        Assert.Equal(20, (await host.Reminders.ReadRows(low, high, Ct)).Reminders.Count);
        Assert.Equal(20, (await host.Reminders.ReadRows(high, low, Ct)).Reminders.Count);
        Assert.Equal(40, (await host.Reminders.ReadRows(0, 0, Ct)).Reminders.Count);
    }

    [Fact]
    public async Task A_reminder_is_moved_by_writing_it_again_and_removed_by_its_tag_alone()
    {
        var reminder = Reminder(Grain("u-ann"));
        var first = await host.Reminders.UpsertRow(reminder, Ct);
        reminder.Period = TimeSpan.FromHours(2);
        var second = await host.Reminders.UpsertRow(reminder, Ct);

        var read = (await host.Reminders.ReadRow(reminder.GrainId, reminder.ReminderName, Ct))!;
        Assert.Equal(TimeSpan.FromHours(2), read.Period);
        Assert.Equal(reminder.StartAt, read.StartAt);
        Assert.False(await host.Reminders.RemoveRow(reminder.GrainId, reminder.ReminderName, first!, Ct));
        Assert.True(await host.Reminders.RemoveRow(reminder.GrainId, reminder.ReminderName, second!, Ct));
        Assert.False(await host.Reminders.RemoveRow(reminder.GrainId, reminder.ReminderName, second!, Ct));
        Assert.Empty((await host.Reminders.ReadRows(reminder.GrainId, Ct)).Reminders);
    }

    private protected abstract Task<Database> Open();

    private protected async Task Write(string key, string text)
    {
        var row = await Read(key);
        row.State = new() { Text = text };
        await Storage.WriteStateAsync(Name, Grain(key), row);
    }

    private protected async Task<GrainState<Note>> Read(string key)
    {
        var row = new GrainState<Note>();
        await Storage.ReadStateAsync(Name, Grain(key), row);
        return row;
    }

    private protected async Task<string> Text(string key) => (await Read(key)).State!.Text;

    private static GrainId Grain(string key) => GrainId.Create("note", key);

    private static ReminderEntry Reminder(GrainId grain) => new()
    {
        GrainId = grain,
        ReminderName = "sweep",
        StartAt = new(2027, 1, 4, 9, 0, 0, DateTimeKind.Utc),
        Period = TimeSpan.FromMinutes(1),
        ETag = "",
    };

    private static async Task<bool> Succeeds(Task write)
    {
        try
        {
            await write;
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }

    private protected sealed record Note
    {
        public string Text { get; init; } = "";
    }
}
