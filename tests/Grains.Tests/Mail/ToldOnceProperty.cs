using CsCheck;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Mail;
using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Mail;

/// <summary>Law 6 for all letters of an appointment, whatever happens to it, and however often and late a letter is put into the outbox.</summary>
public sealed class ToldOnceProperty
{
    private static readonly Guid Id = new("d0000000-0000-4000-8000-000000000001");

    private static readonly Gen<Step[]> Steps = Gen.Select(
        Gen.Int[0, 15], Gen.Int[0, 5], Gen.Int[1, 40], Gen.Bool, (kind, money, wait, put) => new Step(kind, (Settlement)money, TimeSpan.FromMinutes(wait), put)).Array[1, 60];

    /// <summary>Every event's letters are put at once: nobody is told twice of one event, and no event goes under in another's letter.</summary>
    [Fact]
    public void Each_event_writes_one_new_letter_to_each_side_it_concerns() => Steps.Sample(steps =>
    {
        var known = new HashSet<string>();
        foreach (var (_, after, effects) in Lives(steps))
            foreach (var effect in effects)
            {
                var letters = AppointmentLetters.For(Id, after, effect.Kind).ToList();
                Assert.Equal(letters.Select(letter => letter.Account).Distinct(), letters.Select(letter => letter.Account));
                // A refund that gets stuck a second time is the same matter, and so is somebody who waits still; its letter is not sent twice.
                Assert.All(letters, letter => Assert.True(
                    known.Add(letter.MessageId) || letter.Kind is MailKind.RefundStuck or MailKind.SomeoneWaits, $"{letter.MessageId} speaks of two events."));
            }
    });

    /// <summary>Effects that are not acknowledged are carried out again, later, when the appointment says something else.</summary>
    [Fact]
    public void However_often_and_late_they_are_put_there_are_never_more_letters_than_events() => Steps.Sample(steps =>
    {
        var events = new Dictionary<EffectKind, HashSet<string>>();
        var outbox = new Dictionary<string, (EffectKind Effect, MailKind Kind, Guid? Account)>();
        var pending = new List<Effect>();
        foreach (var (step, after, effects) in Lives(steps))
        {
            pending.AddRange(effects);
            foreach (var effect in effects.Where(effect => effect.Kind is not EffectKind.MailSomeoneWaits)) Happened(effect.Kind, effect.Id);
            // Who goes and comes back before the first letter is acknowledged has entered twice under one effect.
            if (after.EnteredAt is { } entered) Happened(EffectKind.MailSomeoneWaits, $"{entered:o}");
            foreach (var effect in step.Put ? pending : [])
                foreach (var letter in AppointmentLetters.For(Id, after, effect.Kind))
                {
                    outbox.TryAdd(letter.MessageId, (effect.Kind, letter.Kind, letter.Account));
                    Assert.Equal((effect.Kind, letter.Kind, letter.Account), outbox[letter.MessageId]);
                }
            foreach (var told in outbox.Values.GroupBy(letter => letter))
                Assert.True(told.Count() <= events[told.Key.Effect].Count, $"{told.Count()} letters of {told.Key.Kind} to one side.");
        }

        void Happened(EffectKind kind, string id) => (events.TryGetValue(kind, out var ids) ? ids : events[kind] = []).Add(id);
    });

    /// <summary>A life of the appointment: what each step made of it, and which effects it brought.</summary>
    private static IEnumerable<(Step Step, AppointmentState After, Effect[] Effects)> Lives(Step[] steps)
    {
        var (appointment, now) = (AnAppointment.Asked() with { AskedAt = Moments.At(6) }, Moments.At(6));
        foreach (var step in steps.Prepend(Step.Agreed))
        {
            now += step.Wait;
            var before = appointment.Pending.Length;
            appointment = step.On(appointment, now).Events.Aggregate(appointment, (state, e) => state.Apply(e));
            yield return (step, appointment, [.. appointment.Pending.Skip(before)]);
        }
    }

    private sealed record Step(int Kind, Settlement Money, TimeSpan Wait, bool Put)
    {
        public static readonly Step Agreed = new(-1, Settlement.Due, TimeSpan.Zero, Put: true);

        public Decision<AppointmentEvent> On(AppointmentState appointment, DateTimeOffset now) => Kind switch
        {
            -1 => new AgendasAgreed("Ann"),
            0 or 1 => AppointmentRules.Enter(appointment, Money, now),
            2 => AppointmentRules.Leave(appointment, now),
            3 => AppointmentRules.Admit(appointment, Money, roomIsOpen: true, now),
            4 => AppointmentRules.Finish(appointment, now),
            5 => AppointmentRules.Cancel(appointment, Side.Client, CancelReason.Illness, now),
            6 => Move(appointment, now),
            7 => AppointmentRules.WaitOn(appointment, now),
            8 => AppointmentRules.GiveUp(appointment, now),
            9 => AppointmentRules.FellSilent(appointment, now - TimeSpan.FromMinutes(2), now),
            10 => AppointmentRules.GiveBack(appointment, Money),
            11 => AppointmentRules.SeeMoney(appointment, Payment),
            12 => AppointmentRules.MoneyWentBack(appointment, Payment, now),
            _ => AppointmentRules.TimePassed(appointment, Money, now - TimeSpan.FromMinutes(3), now),
        };

        private PaymentView Payment => new(
            Money is Settlement.GivenBack ? PaymentStatus.Refunded : PaymentStatus.Paid, 1, null, null,
            GivenBack: (int)Wait.TotalMinutes % 3, RefundStuck: Put, Refused: Money is Settlement.Refused ? RefusalCode.AccountNotReady : null);

        /// <summary>Both agendas agree at once.</summary>
        private Decision<AppointmentEvent> Move(AppointmentState appointment, DateTimeOffset now)
        {
            var asked = Reschedule.Ask(appointment, Side.Counsellor, Guid.NewGuid(), now + Wait + Wait, now);
            return asked.Events.IsEmpty ? asked : new([.. asked.Events, new MoveAgreed(now)]);
        }
    }
}
