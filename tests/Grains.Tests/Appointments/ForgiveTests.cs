using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Appointments;

/// <summary>Two absences pause a client's bookings, unless the counsellor agrees.</summary>
public sealed class ForgiveTests
{
    private static readonly DateTimeOffset Yesterday = Moments.Nine.AddDays(-1);

    [Fact]
    public async Task A_client_whose_bookings_pause_books_with_the_counsellor_who_agrees()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var missed = await TwoMissed(world);
        var before = await world.Book(Guid.NewGuid(), People.Ann, Moments.Nine);

        world.Cluster.As(People.DrLee);
        Assert.Null(await world.Appointment(missed).Forgive(Guid.NewGuid()));
        var may = (await world.Appointment(missed).View()).Value.MayForgive;
        await world.Cluster.Until(async () => !(await world.Cluster.Stored<AgendaState>("agenda", People.Ann)).Agreed.IsEmpty);

        Assert.Equal(RefusalCode.BookingPaused, before?.Code);
        Assert.False(may);
        Assert.Null(await world.Book(Guid.NewGuid(), People.Ann, Moments.Nine));
    }

    [Fact]
    public async Task Nobody_agrees_in_the_counsellors_place_and_only_an_absence_is_forgiven()
    {
        await using var world = await APracticeWorld.Open(People.Ann, People.Ben);
        var missed = await TwoMissed(world);
        var booked = Guid.NewGuid();
        Assert.Null(await world.Book(booked, People.Ben, Moments.Nine));

        world.Cluster.As(People.Ann);
        var byClient = await world.Appointment(missed).Forgive(Guid.NewGuid());
        world.Cluster.As(People.DrLee);
        var early = await world.Appointment(booked).Forgive(Guid.NewGuid());

        Assert.Equal((RefusalCode.NotYours, RefusalCode.NotInThisState), (byClient?.Code, early?.Code));
        Assert.Empty((await world.Cluster.Stored<AgendaState>("agenda", People.Ann)).Agreed);
    }

    [Fact]
    public void What_was_agreed_holds_for_that_counsellor_until_the_next_absence()
    {
        var missed = Guid.NewGuid();
        var agenda = (AnAgenda.Empty with { Absences = [Yesterday, Yesterday] }).After(Moments.Nine, new PauseLifted(People.DrLee));

        var again = agenda.After(Moments.Nine,
            new IntervalTaken(new(missed, Moments.Nine.For(50), Side.Client, People.DrLee), Guid.Empty),
            new IntervalReleased(missed, Ending.Absent));

        Assert.Null(Take(agenda, People.DrLee));
        Assert.Equal(RefusalCode.BookingPaused, Take(agenda, Guid.NewGuid()));
        Assert.Equal(RefusalCode.BookingPaused, Take(again, People.DrLee));
    }

    private static RefusalCode? Take(AgendaState agenda, Guid counsellor) =>
        AgendaRules.Take(agenda, AnAgenda.Limits, Moments.At(12).For(50).Taking(Guid.NewGuid(), Side.Client, counsellor), Moments.Nine).Refusal?.Code;

    /// <summary>Of the second of which the appointment is still there.</summary>
    private static async Task<Guid> TwoMissed(APracticeWorld world)
    {
        var missed = Guid.NewGuid();
        await world.Cluster.Seed("agenda", People.Ann, new AgendaState { Absences = [Yesterday, Yesterday] });
        await world.Cluster.Seed("appointment", missed, AnAppointment.Booked().Then(new ClientStayedAway(Yesterday)) with { Pending = [] });
        return missed;
    }
}
