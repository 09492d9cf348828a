using System.Collections.Immutable;
using CsCheck;
using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Payments;

/// <summary>
/// Law 4 on the rules: whatever is pressed, lost, repeated, reordered or forgotten in a crash, given back by hand or fails to go back,
/// in the end at most one payment is kept, and it is the one that we say is paid.
/// </summary>
public sealed class MoneyOnceProperty
{
    private static readonly Guid Appointment = new("d0000000-0000-4000-8000-000000000001");
    private static readonly PaymentTerms Terms = new(new Money(9000, "EUR"), "acct_lee", "en", "https://helpnet/back");
    private static readonly Gen<(int Kind, int Pick)[]> Moves = Gen.Select(Gen.Int[0, 13], Gen.Int[0, 1000]).Array[1, 60];

    [Fact]
    public void In_the_end_at_most_one_payment_is_kept_and_every_other_goes_back() => Moves.Sample(moves =>
    {
        var story = new Story();
        foreach (var (kind, pick) in moves) story.Move(kind, pick);
        story.LetEverythingHappen();

        var kept = story.Provider.Kept.ToList();
        var paid = PaymentViews.Of(story.Payment).Status is PaymentStatus.Paid;
        Assert.Equal(paid ? 1 : 0, kept.Count);
        if (paid) Assert.Equal(kept[0].Id, story.Payment.Checkouts.Single(c => c.Status is CheckoutStatus.Paid).Id);
        if (story.BackWanted) Assert.Empty(kept);
    }, iter: 3000);

    [Fact]
    public void There_is_one_open_checkout_for_whoever_presses_whatever_happens() => Moves.Sample(moves =>
    {
        var story = new Story();
        foreach (var (kind, pick) in moves)
        {
            story.Move(kind, pick);
            Assert.True(story.Payment.Checkouts.Count(c => c.MayBePaid() && !story.Found.Contains(c.Number)) <= 1);
        }
    }, iter: 2000);

    private sealed class Story
    {
        private readonly List<ProviderAnswer> onTheWay = [];
        private DateTimeOffset now = Moments.Nine;

        public PaymentState Payment { get; private set; } = new();

        public ModelProvider Provider { get; } = new();

        public HashSet<int> Found { get; } = [];

        public bool BackWanted { get; private set; }

        public void Move(int kind, int pick)
        {
            now += TimeSpan.FromSeconds(pick % 40);
            switch (kind)
            {
                case 0 or 1: Take(PaymentRules.Open(Payment, pick % 4 == 0 ? Terms with { Account = "acct_new" } : Terms, now)); break;
                case 2: Take(PaymentRules.LookAgain(Payment, ImmutableDictionary<int, long>.Empty, now)); break;
                case 3 or 4: Pay(pick); break;
                case 5: Ask(answers: pick % 3); break;
                case 6: Ask(answers: 1); break;
                case 7: Deliver(pick); break;
                case 8: Seen(pick); break;
                case 9 when pick % 5 == 0: Take(PaymentRules.Close(Payment, now)); break;
                case 10 when pick % 5 == 0: BackWanted = true; Take(PaymentRules.Refund(Payment, now)); break;
                case 10: onTheWay.Clear(); break;
                case 11: Provider.GiveBackByHand(pick); break;
                case 12: Provider.MoveRefund(pick); break;
                case 13: Take(PaymentRules.LookAgain(Payment, ImmutableDictionary<int, long>.Empty, now)); break;
            }
        }

        public void LetEverythingHappen()
        {
            foreach (var late in onTheWay.ToList()) Take(PaymentRules.Learn(Payment, Appointment, late, now));
            for (var round = 0; round < 3; round++)
            {
                Provider.LetRefundsArrive();
                Take(PaymentRules.LookAgain(Payment, ImmutableDictionary<int, long>.Empty, now));
                foreach (var sheet in Provider.Sheets) Take(PaymentRules.Seen(Payment, sheet.Id, ImmutableDictionary<int, long>.Empty, now));
                for (var i = 0; i < 200; i++)
                {
                    now += TimeSpan.FromMinutes(15);
                    Ask(answers: 1);
                }
            }
        }

        /// <summary>Whoever once had the page may pay on it, and an orphan may be paid by anyone.</summary>
        private void Pay(int pick)
        {
            if (Provider.Sheets.Count == 0) return;
            var sheet = Provider.Sheets[pick % Provider.Sheets.Count];
            if (sheet.Stand is CheckoutStand.Open or CheckoutStand.Pending) sheet.Stand = pick % 3 == 0 ? CheckoutStand.Pending : CheckoutStand.Paid;
        }

        private void Seen(int pick)
        {
            if (Provider.Sheets.Count == 0) return;
            var decision = PaymentRules.Seen(Payment, Provider.Sheets[pick % Provider.Sheets.Count].Id, ImmutableDictionary<int, long>.Empty, now);
            Take(decision);
            if (decision.Events is [CheckoutFound]) Found.Add(Payment.Checkouts[^1].Number);
        }

        private void Ask(int answers)
        {
            if (PaymentRules.Question(Payment, now) is not { } asked) return;
            var answer = Provider.Ask(Appointment, asked, Payment.Closed);
            if (answers == 0) Take(PaymentRules.Learn(Payment, Appointment, new(asked.Number, asked.Wanted, Silence: now.Second % 2 == 0), now));
            for (var i = 0; i < answers - 1; i++) onTheWay.Add(answer);
            if (answers > 0) Take(PaymentRules.Learn(Payment, Appointment, answer, now));
        }

        private void Deliver(int pick)
        {
            if (onTheWay.Count == 0) return;
            var late = onTheWay[pick % onTheWay.Count];
            onTheWay.Remove(late);
            Take(PaymentRules.Learn(Payment, Appointment, late, now));
        }

        private void Take(Decision<PaymentEvent> decision)
        {
            foreach (var e in decision.Events) Payment = Payment.Apply(e);
        }
    }
}
