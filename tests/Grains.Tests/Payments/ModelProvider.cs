using Helpnet.Grains.Payments;

namespace Helpnet.Grains.Tests.Payments;

/// <summary>A provider as small as the law needs it: checkouts by key, paid by anyone who has the page, given back by key or by hand.</summary>
internal sealed class ModelProvider
{
    private readonly Dictionary<string, Sheet> byKey = [];
    private readonly Dictionary<string, RefundAnswer> refunds = [];

    public List<Sheet> Sheets { get; } = [];

    public IEnumerable<Sheet> Kept => Sheets.Where(s => s.Stand is CheckoutStand.Paid);

    public ProviderAnswer Ask(Guid appointment, Checkout checkout, bool closed)
    {
        var answer = new ProviderAnswer(checkout.Number, checkout.Wanted);
        if (checkout.Status is CheckoutStatus.Opening) return answer with { Checkout = Open(appointment, checkout) };
        var sheet = Sheets.Single(s => s.Id == checkout.Id);
        if (checkout is { Status: CheckoutStatus.Refunding, Refund: { } refund }) return answer with { Refund = sheet.Backs.Single(b => b.Id == refund) };
        if (checkout is { Status: CheckoutStatus.Refunding, Payment: not null })
            return answer with { Refund = Refund(checkout.RefundKey(appointment), sheet) };
        if ((closed || checkout.Left) && sheet.Stand is CheckoutStand.Open) sheet.Stand = CheckoutStand.Expired;
        return answer with { Checkout = sheet.Answer(appointment) };
    }

    /// <summary>The counsellor gives a payment back without us; it may take its time.</summary>
    public void GiveBackByHand(int pick)
    {
        if (Kept.Skip(pick % 2).FirstOrDefault() is { } sheet) sheet.GiveBack(pick % 3 == 0 ? RefundStand.Pending : RefundStand.Done);
    }

    /// <summary>A refund arrives, or fails: also one that had been called done.</summary>
    public void MoveRefund(int pick)
    {
        var all = Sheets.SelectMany(s => s.Backs.Select(b => (Sheet: s, Back: b))).Where(it => it.Back.Stand is not RefundStand.Failed).ToList();
        if (all.Count == 0) return;
        var (moves, back) = all[pick % all.Count];
        moves.Backs[moves.Backs.IndexOf(back)] = back with { Stand = pick % 3 == 0 ? RefundStand.Done : RefundStand.Failed };
    }

    public void LetRefundsArrive()
    {
        foreach (var sheet in Sheets)
            for (var i = 0; i < sheet.Backs.Count; i++)
                if (sheet.Backs[i].Stand is RefundStand.Pending) sheet.Backs[i] = sheet.Backs[i] with { Stand = RefundStand.Done };
    }

    private CheckoutAnswer Open(Guid appointment, Checkout checkout)
    {
        var key = checkout.OpenKey(appointment);
        if (byKey.TryGetValue(key, out var known)) return known.Answer(appointment);
        var sheet = byKey[key] = new($"cs-{Sheets.Count}", checkout.Terms.Gross);
        Sheets.Add(sheet);
        return sheet.Answer(appointment);
    }

    /// <summary>A key repeats its first answer, whatever became of it since.</summary>
    private RefundAnswer Refund(string key, Sheet sheet)
    {
        if (refunds.TryGetValue(key, out var first)) return first;
        return refunds[key] = sheet.Back ?? sheet.GiveBack(refunds.Count % 3 == 1 ? RefundStand.Pending : RefundStand.Done);
    }

    internal sealed class Sheet(string id, Money gross)
    {
        private CheckoutStand stand = CheckoutStand.Open;

        public string Id => id;

        public List<RefundAnswer> Backs { get; } = [];

        public RefundAnswer? Back => Backs.LastOrDefault(b => b.Stand is not RefundStand.Failed);

        public CheckoutStand Stand
        {
            get => Back?.Stand switch
            {
                null => stand,
                RefundStand.Done => CheckoutStand.Refunded,
                _ => CheckoutStand.Refunding,
            };
            set => stand = value;
        }

        public RefundAnswer GiveBack(RefundStand how)
        {
            Backs.Add(new($"re-{id}-{Backs.Count}", how));
            return Backs[^1];
        }

        public CheckoutAnswer Answer(Guid appointment) =>
            new(id, Stand, $"https://pay/{id}", stand is CheckoutStand.Paid ? $"pi-{id}" : null, gross, appointment.ToString("n"), Back);
    }
}
