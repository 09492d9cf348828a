using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Appointments;

/// <summary>Laws 3 and 6 with a process that dies between any two writes of a move.</summary>
public sealed class MoveCrashTests
{
    private APracticeWorld world = null!;
    private int rounds;

    [Fact]
    public async Task Killed_between_any_two_writes_a_move_is_whole_or_nothing_and_told_once()
    {
        await using var opened = world = await APracticeWorld.Open();

        var writes = await world.Cluster.AtEveryWrite(Booked, Move, async moved =>
        {
            await world.Cluster.Until(async () => (await Stored(moved)) is { Moving: null, Pending.IsEmpty: true }, step: 3);
            await HasOneInterval(moved);

            // The browser, which may have had no answer, sends the same command again.
            await Ask(moved);
            await world.Cluster.Until(() => IsTold(moved), step: 3);
            Assert.Equal((moved.To, 1), ((await Stored(moved)).Time.Start, (await Stored(moved)).Sequence));
            await HasOneInterval(moved);
        }, Writes.States);

        Assert.True(writes >= 8, $"Only {writes} writes were seen.");
    }

    private async Task Move(Moved moved)
    {
        await Ask(moved);
        await world.Cluster.Until(() => IsTold(moved), step: 3);
    }

    private async Task Ask(Moved moved)
    {
        world.Cluster.As(moved.Client);
        Assert.Null(await world.Appointment(moved.Id).Move(moved.Command, moved.To));
    }

    private async Task HasOneInterval(Moved moved)
    {
        var time = (await Stored(moved)).Time;
        foreach (var owner in new[] { moved.Client, People.DrLee })
        {
            var taken = (await world.Cluster.Stored<AgendaState>("agenda", owner)).Taken;
            Assert.Equal([time], taken.Where(t => t.Appointment == moved.Id).Select(t => t.Time));
        }
    }

    private async Task<bool> IsTold(Moved moved)
    {
        if (!(await Stored(moved)).Pending.IsEmpty) return false;
        var letters = world.Cluster.Mails.Delivered.Select(m => m.Letter.MessageId)
            .Where(m => m.StartsWith($"{moved.Id:n}.moved", StringComparison.Ordinal)).Distinct().Count();
        Assert.InRange(letters, 0, 2);
        return letters == 2;
    }

    private async Task<Moved> Booked()
    {
        var start = Moments.At(12).AddHours(4 * rounds++);
        var moved = new Moved(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), start.AddHours(2));
        await world.Join(moved.Client);
        Assert.Null(await world.Book(moved.Id, moved.Client, start));
        await world.Cluster.Until(async () => (await Stored(moved)).Pending.IsEmpty, step: 3);
        return moved;
    }

    private Task<AppointmentState> Stored(Moved moved) => world.Cluster.Stored<AppointmentState>("appointment", moved.Id);

    private sealed record Moved(Guid Id, Guid Client, Guid Command, DateTimeOffset To);
}
