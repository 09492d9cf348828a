using Helpnet.Grains.Payments;

namespace Helpnet.Grains.Tests.Payments;

/// <summary>A provider as small as the law needs it: checkouts by key, paid by anyone who has the page, given back by key.</summary>
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
        if (checkout is { Status: CheckoutStatus.Refunding, Refund: not null }) return answer with { Refund = new(checkout.Refund, RefundStand.Done) };
        if (checkout is { Status: CheckoutStatus.Refunding, Payment: not null })
            return answer with { Refund = Refund(checkout.RefundKey(appointment), sheet) };
        if ((closed || checkout.Left) && sheet.Stand is CheckoutStand.Open) sheet.Stand = CheckoutStand.Expired;
        return answer with { Checkout = sheet.Answer(appointment) };
    }

    private CheckoutAnswer Open(Guid appointment, Checkout checkout)
    {
        var key = checkout.OpenKey(appointment);
        if (byKey.TryGetValue(key, out var known)) return known.Answer(appointment);
        var sheet = byKey[key] = new($"cs-{Sheets.Count}", checkout.Terms.Gross);
        Sheets.Add(sheet);
        return sheet.Answer(appointment);
    }

    private RefundAnswer Refund(string key, Sheet sheet)
    {
        if (refunds.TryGetValue(key, out var first)) return first;
        sheet.Stand = CheckoutStand.Refunded;
        return refunds[key] = new($"re-{refunds.Count}", RefundStand.Done);
    }

    internal sealed class Sheet(string id, Money gross)
    {
        public string Id => id;

        public CheckoutStand Stand { get; set; } = CheckoutStand.Open;

        public CheckoutAnswer Answer(Guid appointment) =>
            new(id, Stand, $"https://pay/{id}", Stand is CheckoutStand.Paid or CheckoutStand.Refunded ? $"pi-{id}" : null, gross, appointment.ToString("n"));
    }
}
