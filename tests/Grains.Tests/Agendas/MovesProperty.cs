using CsCheck;
using Helpnet.Grains.Agendas;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Agendas;

/// <summary>Law 3 while appointments move: an appointment's own intervals may touch, nobody else's; settled, it has one.</summary>
public sealed class MovesProperty
{
    private static readonly Guid[] Appointments = [.. Enumerable.Range(0, 6).Select(_ => Guid.NewGuid())];

    private static readonly Gen<(int Kind, int Step, int Minutes, int Appointment, bool ByClient, bool Client)> Steps =
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 30], Gen.Int[1, 6].Select(tens => tens * 10), Gen.Int[0, 5], Gen.Bool, Gen.Bool);

    [Fact]
    public void Two_appointments_never_overlap_and_a_settled_one_has_exactly_its_interval() => Steps.Array[1, 80].Sample(steps =>
    {
        var (agenda, now, version) = (AnAgenda.AlwaysOpen(), Moments.At(7), 1L);
        var live = new Dictionary<Guid, Slot>();
        foreach (var step in steps)
        {
            var id = Appointments[step.Appointment];
            var (side, by) = (step.Client ? Side.Client : Side.Counsellor, step.ByClient ? Side.Client : Side.Counsellor);
            var start = Moments.Nine.AddMinutes(15 * step.Step);
            if (step.Kind is 0)
            {
                Do(AgendaRules.Release(agenda, id, Ending.Released));
                live.Remove(id);
            }
            else if (!live.TryGetValue(id, out var held))
            {
                if (Do(AgendaRules.Take(agenda, start.For(step.Minutes).Taking(id, side, Guid.NewGuid(), Guid.NewGuid()), now)))
                    live[id] = start.For(step.Minutes);
            }
            else
            {
                var (move, to) = (++version, new Slot(start, start + (held.End - held.Start)));
                // Every third move is refused by the other agenda.
                if (Do(MoveRules.Reserve(agenda, new(id, held, to, side, by, move), now)) && step.Kind < 4) live[id] = to;
                Do(MoveRules.Settle(agenda, id, live[id], ++version));
                Assert.Equal([live[id]], agenda.Taken.Where(t => t.Appointment == id).Select(t => t.Time));
                // What comes twice, or late, changes nothing.
                Do(MoveRules.Reserve(agenda, new(id, held, to, side, by, move), now));
                Do(MoveRules.Settle(agenda, id, held, move - 1));
            }
            Assert.Equal(live.Count, agenda.Taken.Length);
            Assert.All(live, a => Assert.Contains(agenda.Taken, t => t.Appointment == a.Key && t.Time == a.Value));
            Assert.DoesNotContain(agenda.Taken, a => agenda.Taken.Any(b => a != b && a.Time.Overlaps(b.Time)));
        }

        bool Do(Decision<AgendaEvent> decision)
        {
            foreach (var e in decision.Events) agenda = agenda.Apply(e, now);
            return !decision.Events.IsEmpty;
        }
    });

    [Fact]
    public void A_client_moves_only_before_the_notice_and_to_an_hour_that_is_offered_and_a_counsellor_to_any_free_one()
    {
        var (id, held) = (Guid.NewGuid(), Moments.Nine.For(50));
        var agenda = AnAgenda.AlwaysOpen().With(h => h with { Notice = TimeSpan.FromHours(2) });
        foreach (var e in AgendaRules.Take(agenda, held.Taking(id, Side.Counsellor, Guid.NewGuid(), Guid.NewGuid()), Moments.At(6)).Events)
            agenda = agenda.Apply(e, Moments.At(6));

        Assert.Equal(RefusalCode.TooLateToMove, To(Moments.At(12), Side.Client, Moments.At(7, 30)));
        Assert.Equal(RefusalCode.NotOpenThen, To(Moments.At(12, 7), Side.Client, Moments.At(6)));
        Assert.Null(To(Moments.At(9, 30), Side.Client, Moments.At(6)));
        Assert.Null(To(Moments.At(12, 7), Side.Counsellor, Moments.At(8, 59)));
        Assert.Equal(RefusalCode.NotOpenThen, To(Moments.At(8), Side.Counsellor, Moments.At(8, 59)));

        RefusalCode? To(DateTimeOffset start, Side by, DateTimeOffset now) =>
            MoveRules.Reserve(agenda, new(id, held, start.For(50), Side.Counsellor, by, 5), now).Refusal?.Code;
    }
}
