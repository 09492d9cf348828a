using System.Collections.Concurrent;
using Helpnet.Grains;
using Helpnet.Grains.Payments;

namespace Helpnet.Testing.Fakes;

/// <summary>A payment provider whose answers a test plays: checkouts are open until the test says paid. It outlives the silo, as a provider does.</summary>
internal sealed class PlayedProvider : IPaymentGateway
{
    private readonly ConcurrentDictionary<string, CheckoutAnswer> byKey = [];
    private readonly ConcurrentDictionary<string, CheckoutAnswer> checkouts = [];
    private readonly ConcurrentDictionary<string, byte> refunds = [];
    private readonly ConcurrentDictionary<string, (string Id, string Reference)> accounts = [];
    private readonly ConcurrentDictionary<string, string> accountOf = [];
    private readonly ConcurrentDictionary<string, string> givenBackOn = [];
    private int reads;

    /// <summary>While set, nothing is answered.</summary>
    public bool Silent { get; set; }

    /// <summary>Each payment page opens when this has ended.</summary>
    public Func<CancellationToken, Task> Hold { get; set; } = _ => Task.CompletedTask;

    /// <summary>While set, no payment page is opened.</summary>
    public RefusalCode? Refuses { get; set; }

    /// <summary>While set, nothing is given back.</summary>
    public bool RefusesRefunds { get; set; }

    /// <summary>Accounts that were taken away from us.</summary>
    public ConcurrentBag<string> Lost { get; } = [];

    public int Opened => checkouts.Count;

    /// <summary>How often it was asked where a checkout stands.</summary>
    public int Reads => reads;

    public int Refunded => refunds.Count;

    /// <summary>How many payments of <paramref name="appointment"/> were made and not given back.</summary>
    public int Kept(Guid appointment) => Payments(appointment).Count(payment => !refunds.ContainsKey(payment));

    /// <summary>How many payments of <paramref name="appointment"/> were given back.</summary>
    public int Returned(Guid appointment) => Payments(appointment).Count(refunds.ContainsKey);

    /// <summary>The accounts on which <paramref name="appointment"/> was paid and not given back.</summary>
    public IEnumerable<string> PaidOn(Guid appointment) => checkouts.Values
        .Where(c => c.Reference == PaymentRules.Reference(appointment) && c.Payment is { } payment && !refunds.ContainsKey(payment))
        .Select(c => accountOf[c.Id]);

    /// <summary>The accounts that gave payments of <paramref name="appointment"/> back.</summary>
    public IEnumerable<string> GivenBackOn(Guid appointment) =>
        Payments(appointment).Where(givenBackOn.ContainsKey).Select(payment => givenBackOn[payment]);

    /// <summary>How many accounts <paramref name="counsellor"/> was given.</summary>
    public int Accounts(Guid counsellor) => accounts.Values.Count(a => a.Reference == counsellor.ToString("n"));

    /// <summary>The person pays on every page that is open.</summary>
    public void PayAll()
    {
        foreach (var (id, checkout) in checkouts)
            if (checkout.Stand is CheckoutStand.Open) checkouts[id] = checkout with { Stand = CheckoutStand.Paid, Payment = $"pi_{id}", Url = null };
    }

    /// <summary>Every page that is open runs out.</summary>
    public void ExpireAll()
    {
        foreach (var (id, checkout) in checkouts)
            if (checkout.Stand is CheckoutStand.Open) checkouts[id] = checkout with { Stand = CheckoutStand.Expired, Url = null };
    }

    public async Task<Outcome<CheckoutAnswer>> Open(CheckoutRequest request, CancellationToken ct)
    {
        try
        {
            await Hold(ct);
        }
        catch (OperationCanceledException)
        {
            throw new GatewayUnavailable(keySpent: false);
        }
        Answer();
        if (Refuses is { } code) return code;
        var made = byKey.GetOrAdd(request.Key, _ => new($"cs_{Guid.NewGuid():n}", CheckoutStand.Open, "https://pay.invalid/page", null, request.Gross, request.Reference));
        accountOf[made.Id] = request.Account;
        return checkouts.GetOrAdd(made.Id, made);
    }

    public Task<CheckoutAnswer> Read(string account, string checkout, CancellationToken ct)
    {
        Interlocked.Increment(ref reads);
        Answer();
        return Task.FromResult(Shown(checkouts[checkout]));
    }

    public Task<CheckoutAnswer> Expire(string account, string checkout, CancellationToken ct)
    {
        Answer();
        return Task.FromResult(Shown(checkouts.AddOrUpdate(checkout, _ => throw new KeyNotFoundException(),
            (_, now) => now.Stand is CheckoutStand.Open ? now with { Stand = CheckoutStand.Expired, Url = null } : now)));
    }

    public Task<RefundAnswer> Refund(RefundRequest request, CancellationToken ct)
    {
        Answer();
        if (RefusesRefunds) return Task.FromResult(new RefundAnswer(null, RefundStand.Refused));
        refunds.TryAdd(request.Payment, 0);
        givenBackOn[request.Payment] = request.Account;
        return Task.FromResult(new RefundAnswer($"re_{request.Payment}", RefundStand.Done));
    }

    public Task<RefundAnswer> ReadRefund(string account, string refund, CancellationToken ct)
    {
        Answer();
        return Task.FromResult(new RefundAnswer(refund, RefundStand.Done));
    }

    public Task<string?> ReferenceOf(string account, string chargeOrRefund, CancellationToken ct)
    {
        Answer();
        return Task.FromResult(checkouts.Values.FirstOrDefault(c => $"re_{c.Payment}" == chargeOrRefund)?.Reference);
    }

    public Task<Outcome<string>> CreateAccount(AccountRequest request, CancellationToken ct)
    {
        Answer();
        return Task.FromResult<Outcome<string>>(accounts.GetOrAdd(request.Key, _ => ($"acct_{Guid.NewGuid():n}", request.Reference)).Id);
    }

    public Task<string> OnboardingLink(string account, string returnUrl, string refreshUrl, CancellationToken ct) => Task.FromResult(returnUrl);

    public Task<AccountAnswer> ReadAccount(string account, CancellationToken ct) => Task.FromResult(Lost.Contains(account)
        ? new AccountAnswer(account, false, null, Lost: true)
        : new AccountAnswer(account, true, accounts.Values.Select(a => (a.Id, a.Reference)).FirstOrDefault(a => a.Id == account).Reference));

    private CheckoutAnswer Shown(CheckoutAnswer checkout) => checkout.Payment is { } payment && refunds.ContainsKey(payment)
        ? checkout with { Stand = CheckoutStand.Refunded, Refund = new($"re_{payment}", RefundStand.Done) }
        : checkout;

    private IEnumerable<string> Payments(Guid appointment) =>
        checkouts.Values.Where(c => c.Reference == PaymentRules.Reference(appointment)).Select(c => c.Payment).OfType<string>();

    private void Answer()
    {
        if (Silent) throw new GatewayUnavailable(keySpent: false);
    }
}
