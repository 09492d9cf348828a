using Helpnet.Grains.Directory;
using Helpnet.Testing.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Helpnet.Grains.Agendas;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;

namespace Helpnet.Grains.Tests.Agendas;

/// <summary>Law 3 on a real cluster and a real store.</summary>
public sealed class AgendaGrainTests
{
    [Fact]
    public async Task Two_hundred_bookings_at_once_leave_no_overlap_and_fill_every_compatible_slot()
    {
        await using var helpnet = await HelpnetCluster.Start();
        helpnet.As(People.DrLee);
        await helpnet.Grain<IAgendaGrain>(People.DrLee).SetHours(AnAgenda.AlwaysOpen().Hours);
        var agenda = helpnet.Grain<IAgendaBooking>(People.DrLee);
        // Twenty slots of an hour that begin every half hour: each overlaps its neighbours, ten at most fit.
        var asked = Enumerable.Range(0, 200).Select(i => Moments.At(10).AddMinutes(30 * (i % 20)).For(60).Taking(Guid.NewGuid())).ToList();

        var answers = await Task.WhenAll(asked.Select(agenda.Take));

        var taken = asked.Where((_, i) => answers[i] is null).Select(t => t.Time).ToList();
        Assert.DoesNotContain(taken, a => taken.Count(b => a.Overlaps(b)) > 1);
        Assert.All(asked.Where((_, i) => answers[i] is not null), t => Assert.Contains(taken, other => other.Overlaps(t.Time)));
        Assert.Equal(taken.OrderBy(s => s.Start), (await helpnet.Grain<IAgendaGrain>(People.DrLee).View()).Value.Taken.Select(t => t.Time).OrderBy(s => s.Start));
    }

    [Fact]
    public async Task A_write_that_fails_leaves_no_trace()
    {
        // Deaf, so that the only write is the one that is to fail.
        await using var helpnet = await HelpnetCluster.Start(services: s => s.AddSingleton<IDirectory, DeafDirectory>());
        helpnet.As(People.DrLee);
        await helpnet.Grain<IAgendaGrain>(People.DrLee).SetHours(AnAgenda.AlwaysOpen().Hours);
        var agenda = helpnet.Grain<IAgendaBooking>(People.DrLee);
        helpnet.Faults.FailBefore("agenda");
        await Assert.ThrowsAnyAsync<Exception>(() => agenda.Take(Moments.At(10).For(60).Taking(Guid.NewGuid())));

        var answer = await agenda.Take(Moments.At(10).For(60).Taking(Guid.NewGuid()));

        Assert.Null(answer);
    }

    [Fact]
    public async Task A_taken_interval_is_there_after_a_crash()
    {
        await using var helpnet = await HelpnetCluster.Start();
        helpnet.As(People.DrLee);
        await helpnet.Grain<IAgendaGrain>(People.DrLee).SetHours(AnAgenda.AlwaysOpen().Hours);
        await helpnet.Grain<IAgendaBooking>(People.DrLee).Take(Moments.At(10).For(60).Taking(Guid.NewGuid()));

        await helpnet.Crash();

        Assert.Equal(Moments.At(10), Assert.Single((await helpnet.Grain<IAgendaGrain>(People.DrLee).View()).Value.Taken).Time.Start);
    }

    [Fact]
    public async Task A_part_of_a_day_that_was_closed_is_not_offered_even_after_a_crash()
    {
        await using var helpnet = await HelpnetCluster.Start();
        helpnet.As(People.DrLee);
        var agenda = helpnet.Grain<IAgendaGrain>(People.DrLee);
        await agenda.SetHours(AnAgenda.AlwaysOpen().Hours);
        var day = DateOnly.FromDateTime(Moments.Midnight.AddDays(1).DateTime);
        await agenda.ChangeDay(new(DayChangeKind.Close, day, 60, 24 * 60));

        await helpnet.Crash();

        var (begin, half) = (Moments.Midnight.AddDays(1), TimeSpan.FromMinutes(30));
        var free = await helpnet.Grain<IAgendaGrain>(People.DrLee).Free(begin, begin.AddDays(1), half, Guid.NewGuid());
        Assert.Equal([begin, begin + half], free.Select(slot => slot.Start));
    }

    [Fact]
    public async Task Nobody_but_the_owner_sees_or_changes_an_agenda()
    {
        await using var helpnet = await HelpnetCluster.Start();
        helpnet.As(People.Ann);
        var agenda = helpnet.Grain<IAgendaGrain>(People.DrLee);

        Assert.Equal(RefusalCode.NotYours, (await agenda.View()).Refusal?.Code);
        Assert.Equal(RefusalCode.NotYours, (await agenda.ChangeDay(new(DayChangeKind.Open, new(2027, 1, 5), 60, 120)))?.Code);
    }
}
