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
                if (Do(AgendaRules.Take(agenda, AnAgenda.Limits, start.For(step.Minutes).Taking(id, side, Guid.NewGuid(), Guid.NewGuid()), now)))
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
        foreach (var e in AgendaRules.Take(agenda, AnAgenda.Limits, held.Taking(id, Side.Counsellor, Guid.NewGuid(), Guid.NewGuid()), Moments.At(6)).Events)
            agenda = agenda.Apply(e, Moments.At(6));

        Assert.Equal(RefusalCode.TooLateToMove, To(Moments.At(12), Side.Client, Moments.At(7, 30)));
        Assert.Equal(RefusalCode.NotOpenThen, To(Moments.At(12, 7), Side.Client, Moments.At(6)));
        Assert.Null(To(Moments.At(9, 30), Side.Client, Moments.At(6)));
        Assert.Null(To(Moments.At(12, 7), Side.Counsellor, Moments.At(8, 59)));
        Assert.Equal(RefusalCode.NotOpenThen, To(Moments.At(8), Side.Counsellor, Moments.At(8, 59)));

        RefusalCode? To(DateTimeOffset start, Side by, DateTimeOffset now) =>
            MoveRules.Reserve(agenda, new(id, held, start.For(50), Side.Counsellor, by, 5), now).Refusal?.Code;
    }

    [Fact]
    public void Every_time_that_is_offered_for_a_move_is_one_that_a_move_takes() =>
        Gen.Select(Gen.Int[0, 25].Array[1, 6], Gen.Int[0, 30], Gen.Bool).Sample((starts, hour, byClient) =>
        {
            var (owner, client, id) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
            var (agenda, now) = (AnAgenda.AlwaysOpen(), Moments.At(0));
            foreach (var (at, start) in starts.Select(s => Moments.Nine.AddMinutes(30 * s).For(50)).Index())
                foreach (var e in AgendaRules.Take(agenda, AnAgenda.Limits, start.Taking(at == 0 ? id : Guid.NewGuid(), Side.Counsellor, client, Guid.NewGuid()), now).Events)
                    agenda = agenda.Apply(e, now);
            var held = agenda.Taken.First(t => t.Appointment == id);
            var asker = byClient ? held.Other : owner;

            var offered = MoveRules.Offered(agenda, owner, asker, id, Moments.At(0), Moments.At(0).AddDays(2), Moments.At(hour / 10));

            var by = byClient ? Side.Client : Side.Counsellor;
            Assert.All(offered.Value, to => Assert.Null(
                MoveRules.Reserve(agenda, new(id, held.Time, to, Side.Counsellor, by, 5), Moments.At(hour / 10)).Refusal));
            Assert.NotEmpty(offered.Value);
            Assert.DoesNotContain(held.Time, offered.Value);
            Assert.Contains(offered.Value, to => to.Overlaps(held.Time) || starts.Length > 1);
        });

    [Fact]
    public void Times_to_move_are_shown_to_the_two_sides_alone_and_to_the_client_only_before_the_notice()
    {
        var (owner, client, id) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var agenda = AnAgenda.AlwaysOpen().With(h => h with { Notice = TimeSpan.FromHours(2) });
        foreach (var e in AgendaRules.Take(agenda, AnAgenda.Limits, Moments.Nine.For(50).Taking(id, Side.Counsellor, client, Guid.NewGuid()), Moments.At(6)).Events)
            agenda = agenda.Apply(e, Moments.At(6));
        var other = agenda.Taken[0].Other;

        Assert.Equal(RefusalCode.NotYours, For(Guid.NewGuid(), Moments.At(6)));
        Assert.Equal(RefusalCode.TooLateToMove, For(other, Moments.At(7, 1)));
        Assert.Null(For(other, Moments.At(6, 59)));
        Assert.Null(For(owner, Moments.At(8, 59)));

        RefusalCode? For(Guid asker, DateTimeOffset now) =>
            MoveRules.Offered(agenda, owner, asker, id, now, now.AddDays(1), now).Refusal?.Code;
    }
}
