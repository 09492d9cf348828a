using CsCheck;
using Helpnet.Grains.Agendas;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Agendas;

/// <summary>What a search says is free is what the agenda would offer: no more, so that nobody is sent in vain, and no less.</summary>
public sealed class ProjectionProperty
{
    private static readonly Gen<(int Opens, int Closes, int Notice, int Pause, int Length, (int Start, int Minutes)[] Taken)> Agendas = Gen.Select(
        Gen.Int[0, 40], Gen.Int[41, 96], Gen.Int[0, 8], Gen.Int[0, 6], Gen.Int[1, 12],
        Gen.Select(Gen.Int[0, 190], Gen.Int[1, 18], (start, tens) => (start * 15, tens * 10)).Array[0, 6]);

    [Fact]
    public void The_directory_offers_the_starts_that_the_agenda_offers() => Agendas.Sample(world =>
    {
        var now = Moments.Nine;
        var agenda = AnAgenda.AlwaysOpen().With(hours => hours with
        {
            Weekly = [.. Enum.GetValues<DayOfWeek>().Select(day => new Opening(day, world.Opens * 15, world.Closes * 15))],
            Notice = TimeSpan.FromMinutes(30 * world.Notice),
            Pause = TimeSpan.FromMinutes(5 * world.Pause),
        });
        agenda = agenda.Having([.. world.Taken.Select(t => Moments.Midnight.AddMinutes(t.Start).For(t.Minutes))]);
        var length = TimeSpan.FromMinutes(10 * world.Length);

        var offered = AgendaRules.Free(agenda, now, now.AddDays(3), length, Guid.NewGuid(), now);
        var projected = AgendaRules.FreeTimes(agenda, now).Starts(length, now).Where(s => s.Start < now.AddDays(3));

        Assert.Equal(offered, projected);
    });

    [Fact]
    public void No_start_is_offered_that_lies_beyond_the_horizon() => Gen.Select(
        Gen.Int[24, 14 * 24], Gen.Int[1, 12], Gen.Int[0, 30]).Sample((hours, tens, busy) =>
    {
        var now = Moments.Nine;
        var agenda = AnAgenda.AlwaysOpen().With(it => it with { Horizon = TimeSpan.FromHours(hours) });
        agenda = agenda.Having((now + agenda.Hours.Horizon - TimeSpan.FromMinutes(10 * busy)).For(20));

        var starts = AgendaRules.FreeTimes(agenda, now).Starts(TimeSpan.FromMinutes(10 * tens), now);

        Assert.All(starts, slot => Assert.Null(AgendaRules.WhyNotOpen(agenda, slot, now)));
    }, iter: 200);
}
