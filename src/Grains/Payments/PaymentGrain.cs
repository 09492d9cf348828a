using System.Collections.Immutable;
using Helpnet.Grains.Due;
using Helpnet.Grains.Effects;
using Helpnet.Grains.Hosting;
using Microsoft.Extensions.Logging;

namespace Helpnet.Grains.Payments;

[GrainType("payment"), AffinityPlacement]
internal sealed class PaymentGrain : Grain, IPaymentGrain, IPaymentEffects, IWakeable
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(20);

    private readonly IPersistentState<PaymentState> row;
    private readonly IDueList due;
    private readonly TimeProvider clock;
    private readonly PaymentTeller teller;
    private readonly ILogger<PaymentGrain> log;
    private readonly EffectPump pump;
    private Committed<PaymentState> payment = null!;
    private ImmutableDictionary<int, long> underWay = ImmutableDictionary<int, long>.Empty;
    private TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PaymentGrain(
        [PersistentState("payment.state")] IPersistentState<PaymentState> row, IDueList due, TimeProvider clock,
        PaymentTeller teller, ILogger<PaymentGrain> log)
    {
        (this.row, this.due, this.clock, this.teller, this.log) = (row, due, clock, teller, log);
        pump = new(this, RunEffects);
    }

    private Guid Id => this.GetPrimaryKey();

    private PaymentState State => payment.State;

    public override Task OnActivateAsync(CancellationToken ct)
    {
        payment = new(row, this, due);
        KickIfDue();
        return Task.CompletedTask;
    }

    public async Task<PaymentView> Open(PaymentTerms terms, Guid command)
    {
        var decision = PaymentRules.Open(State, terms, clock.GetUtcNow());
        await Commit(decision);
        return decision.Refusal is { } no ? PaymentViews.Of(State) with { Refused = no.Code } : PaymentViews.Of(State);
    }

    public Task LookAgain() => Commit(PaymentRules.LookAgain(State, underWay, clock.GetUtcNow()));

    public Task Close() => Commit(PaymentRules.Close(State, clock.GetUtcNow()));

    public Task Refund() => Commit(PaymentRules.Refund(State, clock.GetUtcNow()));

    public Task<PaymentView> View() => Task.FromResult(PaymentViews.Of(State));

    public async Task<PaymentView> WaitForCheckout(TimeSpan atMost)
    {
        var limit = Task.Delay(atMost, clock);
        while (!limit.IsCompleted && PaymentViews.Of(State) is { Status: PaymentStatus.Open, CheckoutUrl: null, UnavailableSince: null })
            await Task.WhenAny(moved.Task, limit);
        return PaymentViews.Of(State);
    }

    public Task Seen(string checkout) => Commit(PaymentRules.Seen(State, checkout, underWay, clock.GetUtcNow()));

    public Task<bool> IsSettled(string? checkout) => Task.FromResult(
        State.Checkouts.IsEmpty
        || !State.Checkouts.Any(PaymentRules.IsWanted) && (checkout is null || State.Find(checkout) is not null));

    public async Task Learn(ProviderAnswer answer)
    {
        var decision = PaymentRules.Learn(State, Id, answer, clock.GetUtcNow());
        if (decision.Events is [AnswerSetAside]) log.AnswerDoesNotFit(Id);
        if (decision.Events is [Payments.ProviderSilent] && State.UnavailableSince is null) log.ProviderSilent(Id);
        if (decision.Events is [CheckoutMoved { Status: CheckoutStatus.Refunding } back] && State.Find(back.Number)!.Status is not CheckoutStatus.Refunding)
            log.GoesBack(Id);
        await Commit(decision);
    }

    public Task Told(long version) => Commit(new AppointmentTold(version));

    public async Task Wake(DateTimeOffset rowAt)
    {
        payment.WokenAt(rowAt);
        KickIfDue();
        await payment.Settle(rowAt, NextDue(State));
    }

    private async Task Commit(Decision<PaymentEvent> decision)
    {
        if (decision.Events.IsEmpty) return;

        var next = decision.Events.Aggregate(State, (state, e) => state.Apply(e));
        await payment.Write(next, NextDue(next));
        Interlocked.Exchange(ref moved, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        KickIfDue();
    }

    private void KickIfDue()
    {
        if (State.ToldAt < State.MovedAt || PaymentRules.Question(State, clock.GetUtcNow()) is not null) pump.Kick();
    }

    /// <summary>What is due now is being done; the row is for the case that this silo dies over it.</summary>
    private DateTimeOffset? NextDue(PaymentState state)
    {
        var again = clock.GetUtcNow() + AskAgain;
        var ask = PaymentRules.NextAsk(state);
        if (state.ToldAt < state.MovedAt) return ask < again && ask > clock.GetUtcNow() ? ask : again;
        return ask <= clock.GetUtcNow() ? again : ask;
    }

    private async Task<bool> RunEffects(CancellationToken ct)
    {
        await Tell();
        if (PaymentRules.Question(State, clock.GetUtcNow()) is not { } checkout) return false;
        underWay = underWay.SetItem(checkout.Number, checkout.Wanted);
        try
        {
            await this.AsReference<IPaymentEffects>().Learn(await teller.Ask(Id, checkout, State.Closed, ct));
        }
        finally
        {
            underWay = underWay.Remove(checkout.Number);
        }
        return true;
    }

    /// <summary>Pokes the appointment; it reads the view and decides.</summary>
    private async Task Tell()
    {
        if (State.ToldAt >= State.MovedAt) return;
        var version = State.Version;
        await GrainFactory.GetGrain<IPaymentListener>(Id).PaymentMoved(version);
        await this.AsReference<IPaymentEffects>().Told(version);
    }
}
