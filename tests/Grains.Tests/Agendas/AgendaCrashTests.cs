using Helpnet.Grains.Agendas;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;

namespace Helpnet.Grains.Tests.Agendas;

/// <summary>Laws 3 and 5 with a process that dies between any two writes of an agenda.</summary>
public sealed class AgendaCrashTests
{
    private static readonly Slot Eleven = Moments.At(11).For(60);

    private HelpnetCluster helpnet = null!;

    [Fact]
    public async Task Killed_between_any_two_writes_an_agenda_keeps_what_it_answered_and_searches_hear_of_it_by_themselves()
    {
        await using var cluster = helpnet = await HelpnetCluster.Start();

        var writes = await helpnet.AtEveryWrite(() => Task.FromResult(new Day(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid())), Live, async day =>
        {
            var state = await helpnet.Stored<AgendaState>("agenda", day.Owner);
            if (day.Answered >= 1) Assert.NotEmpty(state.Hours.Weekly);
            if (day.Answered == 2) Assert.True(state.Taken.IsEmpty || state.Taken.Single().Appointment == day.First);
            if (day.Answered >= 3) Assert.DoesNotContain(state.Taken, t => t.Appointment == day.First);

            await helpnet.Until(() => IsKnown(day));
            if (state.Taken.All(t => t.Appointment != day.Second)) await Live(day);
            Assert.Equal(day.Second, Assert.Single((await helpnet.Stored<AgendaState>("agenda", day.Owner)).Taken).Appointment);
        });

        Assert.True(writes >= 8, $"Only {writes} writes were seen.");
    }

    private async Task Live(Day day)
    {
        helpnet.As(day.Owner);
        Assert.Null(await helpnet.Grain<IAgendaGrain>(day.Owner).SetHours(AnAgenda.AlwaysOpen().Hours));
        day.Answered = Math.Max(day.Answered, 1);
        var booking = helpnet.Grain<IAgendaBooking>(day.Owner);
        Assert.Null(await booking.Take(Eleven.Taking(day.First)));
        day.Answered = Math.Max(day.Answered, 2);
        await booking.Release(day.First, Ending.Released);
        day.Answered = Math.Max(day.Answered, 3);
        Assert.Null(await booking.Take(Eleven.Taking(day.Second)));
        await helpnet.Until(() => IsKnown(day));
    }

    private async Task<bool> IsKnown(Day day) =>
        await helpnet.Stored<AgendaState>("agenda", day.Owner) is var now && (now.Hours.Weekly.IsEmpty || now.Projected == now.Version);

    private sealed record Day(Guid Owner, Guid First, Guid Second)
    {
        public int Answered { get; set; }
    }
}
