using CsCheck;
using Helpnet.Grains.Agendas;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Agendas;

/// <summary>Law 3 on the rules: whatever is asked, in whatever order, no two taken intervals overlap and no hold is taken from its owner.</summary>
public sealed class NoDoubleBookingProperty
{
    private static readonly Guid[] Browsers = [.. Enumerable.Range(0, 4).Select(_ => Guid.NewGuid())];
    private static readonly Guid[] Appointments = [.. Enumerable.Range(0, 12).Select(_ => Guid.NewGuid())];

    private static readonly Gen<Move> Moves = Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, 30], Gen.Int[1, 9].Select(tens => tens * 10), Gen.Int[0, 3], Gen.Int[0, 11], Gen.Bool, Gen.Int[0, 6],
        (kind, step, minutes, browser, appointment, client, wait) => new Move(
            kind, Moments.Nine.AddMinutes(15 * step).For(minutes), Browsers[browser], Appointments[appointment],
            client ? Side.Client : Side.Counsellor, TimeSpan.FromMinutes(wait)));

    [Fact]
    public void No_two_taken_intervals_of_one_person_ever_overlap() => Moves.Array[1, 60].Sample(moves =>
    {
        var (agenda, now) = (AnAgenda.AlwaysOpen().With(h => h with { Pause = TimeSpan.FromMinutes(10) }), Moments.At(7));
        foreach (var move in moves)
        {
            now += move.Wait;
            foreach (var e in move.On(agenda, now).Events) agenda = agenda.Apply(e, now);
            Assert.DoesNotContain(agenda.Taken, a => agenda.Taken.Any(b => a != b && a.Time.Overlaps(b.Time)));
        }
    });

    [Fact]
    public void Nobody_takes_a_counsellors_slot_that_another_browser_holds() => Moves.Array[1, 60].Sample(moves =>
    {
        var (agenda, now) = (AnAgenda.AlwaysOpen(), Moments.At(7));
        foreach (var move in moves.Where(m => m.Side is Side.Counsellor))
        {
            now += move.Wait;
            var held = agenda.Kept;
            foreach (var e in move.On(agenda, now).Events)
            {
                if (e is IntervalTaken taken)
                    Assert.DoesNotContain(held, k => k.Until > now && k.Visitor != move.Browser && k.Time.Overlaps(taken.Interval.Time));
                agenda = agenda.Apply(e, now);
            }
        }
    });

    private sealed record Move(int Kind, Slot Time, Guid Browser, Guid Appointment, Side Side, TimeSpan Wait)
    {
        public Decision<AgendaEvent> On(AgendaState agenda, DateTimeOffset now) => Kind switch
        {
            0 => AgendaRules.Hold(agenda, AnAgenda.Limits, Browser, Time, now),
            1 => AgendaRules.Release(agenda, Appointment, Ending.Released),
            _ => AgendaRules.Take(agenda, AnAgenda.Limits, Time.Taking(Appointment, Side, Guid.NewGuid(), Browser), now),
        };
    }
}
