using Helpnet.Grains.Due;
using Helpnet.Testing.Builders;
using Orleans.Core;

namespace Helpnet.Grains.Tests.Effects;

/// <summary>What a state says in these tests: a number, and the minute at which it needs to be woken.</summary>
internal sealed record Noted(int Number = 0, int? Due = null);

/// <summary>One state and one row, of which the next write but some fails. After each write, whatever is stored must have its wake-up.</summary>
internal sealed class FailingDisk : IDueList, IPersistentState<Noted>
{
    private int left;
    private bool applied;
    private Noted inHand = new();
    private int version;
    private int seen;

    public Noted State { get; private set; } = new();

    public DateTimeOffset? Row { get; private set; }

    public static DateTimeOffset? At(int? minute) => minute is { } m ? Moments.At(9, m) : null;

    public void FailAt(int write, bool whenApplied) => (left, applied) = (write, whenApplied);

    /// <summary>What a fresh activation reads.</summary>
    public IPersistentState<Noted> Read()
    {
        (inHand, seen) = (State, version);
        return this;
    }

    /// <summary>Another activation of the same grain writes, which this one does not know.</summary>
    public void WriteElsewhere(Noted state) => (State, Row, version) = (state, At(state.Due), version + 1);

    public Task Put(GrainId grain, DateTimeOffset at, CancellationToken ct = default) => Write(() => Row = at);

    public Task PutBy(GrainId grain, DateTimeOffset at, CancellationToken ct = default) => Write(() => Row = Row < at ? Row : at);

    public Task Clear(GrainId grain, DateTimeOffset at, CancellationToken ct = default) => Write(() => Row = Row == at ? null : Row);

    public Task<IReadOnlyList<DueRow>> Claim(int shard, DateTimeOffset now, DateTimeOffset again, int limit, CancellationToken ct = default) =>
        throw new NotSupportedException();

    Noted IStorage<Noted>.State { get => inHand; set => inHand = value; }

    string? IStorage.Etag => $"{seen}";

    bool IStorage.RecordExists => State.Number > 0;

    Task IStorage.WriteStateAsync() => Write(() => (State, seen) = (inHand, ++version));

    Task IStorage.ReadStateAsync()
    {
        Read();
        return Task.CompletedTask;
    }

    Task IStorage.ClearStateAsync() => throw new NotSupportedException();

    private Task Write(Action write)
    {
        var fails = left-- == 0;
        if (!fails || applied) write();
        Assert.True(State.Due is null || Row <= At(State.Due), $"Stored is what needs to be woken at {At(State.Due)}; the row stands at {Row}.");
        return fails ? Task.FromException(new IOException("The disk is gone.")) : Task.CompletedTask;
    }
}
