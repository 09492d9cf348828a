using CsCheck;

namespace Helpnet.Grains.Tests.Effects;

/// <summary>
/// Law 5 where every grain writes: whichever write fails, before or after it has reached the disk, memory says what is stored, and whatever is
/// stored has the wake-up that it needs.
/// </summary>
public sealed class CommittedProperty
{
    private static readonly Gen<Step[]> Steps = Gen.Select(
        Gen.Int[0, 9], Gen.Int[0, 20], Gen.Int[0, 6], Gen.Bool, (kind, due, fails, applied) => new Step(kind, due == 20 ? null : due, fails, applied)).Array[1, 30];

    [Fact]
    public void Whichever_write_fails_memory_says_what_is_stored_and_nothing_stored_is_without_its_wake_up() => Steps.Sample(steps =>
    {
        var disk = new FailingDisk();
        var (grain, number) = (new PlayedGrain(disk), 0);
        foreach (var step in steps)
        {
            var before = grain.Committed.State;
            disk.FailAt(step.Fails, step.Applied);
            var next = new Noted(++number, step.Due);
            var confirmed = Try(() => step.On(grain, next, disk));

            if (step.Writes) Assert.Equal(confirmed || disk.State == next, grain.Committed.State == next || disk.State == next && grain.IsLeaving);
            if (confirmed && step.Writes) Assert.Equal((next, next), (disk.State, grain.Committed.State));
            if (grain.IsLeaving) Assert.Equal(before, grain.Committed.State);
            else Assert.Equal(disk.State, grain.Committed.State);

            if (grain.IsLeaving || step.Dies) grain = new PlayedGrain(disk);
            Assert.Equal(disk.State, grain.Committed.State);
        }
    });

    [Theory]
    [InlineData(null)]
    [InlineData(9)]
    public async Task An_activation_of_before_leaves_the_wake_up_of_the_one_of_now_where_it_stands(int? due)
    {
        var disk = new FailingDisk();
        disk.FailAt(int.MaxValue, whenApplied: false);
        var before = new PlayedGrain(disk);
        disk.WriteElsewhere(new(1, 5));

        await before.Committed.Settle(FailingDisk.At(5)!.Value, FailingDisk.At(due));

        Assert.Equal(FailingDisk.At(5), disk.Row);
        Assert.True(before.IsLeaving);
    }

    private static bool Try(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private sealed record Step(int Kind, int? Due, int Fails, bool Applied)
    {
        public bool Writes => Kind < 7;

        public bool Dies => Kind is 5 or 6 or 9;

        /// <summary>A write, or the wake-up that its row brings.</summary>
        public void On(PlayedGrain grain, Noted next, FailingDisk disk)
        {
            if (Writes) grain.Committed.Write(next, FailingDisk.At(next.Due)).GetAwaiter().GetResult();
            else if (disk.Row is { } row) grain.Committed.Settle(row, FailingDisk.At(disk.State.Due)).GetAwaiter().GetResult();
        }
    }
}
