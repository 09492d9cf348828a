using Helpnet.Grains.Accounts;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Due;
using Helpnet.Grains.Effects;
using Helpnet.Grains.Hosting;
using Helpnet.Grains.Notices;
using Helpnet.Grains.Payments;
using Helpnet.Grains.Subjects;
using Helpnet.Grains.WaitingRooms;
using Microsoft.Extensions.Options;

namespace Helpnet.Grains.Appointments;

[GrainType("appointment"), AffinityPlacement]
internal sealed partial class AppointmentGrain : Grain, IAppointmentGrain, IAppointmentEffects, IPaymentListener, IQueueListener, IWakeable
{
    private static readonly TimeSpan EffectsAgain = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly IPersistentState<AppointmentState> row;
    private readonly IDueList due;
    private readonly TimeProvider clock;
    private readonly AppointmentTeller teller;
    private readonly AppointmentPages pages;
    private readonly AppointmentOptions options;
    private readonly AwayFrontends away;
    private readonly TopicListeners listeners;
    private readonly EffectPump pump;
    private Committed<AppointmentState> appointment = null!;

    public AppointmentGrain(
        [PersistentState("appointment.state")] IPersistentState<AppointmentState> row, IDueList due, TimeProvider clock, AppointmentTeller teller,
        AppointmentPages pages, LiveFrontends living, AwayFrontends away, IOptions<AppointmentOptions> options)
    {
        (this.row, this.due, this.clock, this.teller, this.pages, this.away, this.options) = (row, due, clock, teller, pages, away, options.Value);
        listeners = new(clock, living);
        pump = new(this, RunEffects);
    }

    private Guid Id => this.GetPrimaryKey();

    private AppointmentState State => appointment.State;

    private IPaymentGrain Payment => GrainFactory.GetGrain<IPaymentGrain>(Id);

    public override Task OnActivateAsync(CancellationToken ct)
    {
        appointment = new(row, this, due);
        if (!State.Pending.IsEmpty) pump.Kick();
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken ct)
    {
        listeners.Release(Topic.Appointment(Id));
        return Task.CompletedTask;
    }

    public async Task<Refusal?> Book(BookAppointment command)
    {
        if (Subject.Current is not { } client) return new(RefusalCode.SignedOut);
        if (Id == Guid.Empty) return new(RefusalCode.Invalid);
        if (State.Exists && State.Client != client.Account) return new(RefusalCode.NotYours);
        if (!State.Exists)
        {
            var offer = await GrainFactory.GetGrain<IOfferGrain>(command.Counsellor).Offer(command.Service);
            if (offer.Refusal is { } no) return no;
            var asked = Booking.Ask(command, client.Account, offer.Value, options.EntryWindow, clock.GetUtcNow());
            if (asked.Refusal is { } wrong) return wrong;
            await Commit(asked);
        }
        return await AskAgendas();
    }

    public async Task<Outcome<AppointmentView>> View() => MySide() is { } side
        ? AppointmentViews.Of(Id, State, await PaymentNow(), side, clock.GetUtcNow())
        : RefusalCode.NotYours;

    public Task<Outcome<AppointmentFace>> Face() => Show(pages.Face);

    public Task<Outcome<DoorView>> AtDoor() => Show(pages.Door);

    public Task<Outcome<string>> Calendar(string language) => Task.FromResult<Outcome<string>>(MySide() is null
        ? RefusalCode.NotYours
        : pages.Calendar(Id, State, language));

    public Task<Refusal?> Cancel(Guid command, CancelReason reason) =>
        AsEither(command, side => Task.FromResult(AppointmentRules.Cancel(State, side, reason, clock.GetUtcNow())));

    public async Task<Refusal?> Move(Guid command, DateTimeOffset newStart)
    {
        if (MySide() is not { } side) return new(RefusalCode.NotYours);
        await FinishMove();
        if (State.Commands.Contains(command)) return null;
        if (await Commit(Reschedule.Ask(State, side, command, newStart, clock.GetUtcNow())) is { } no) return no;
        return await FinishMove();
    }

    public async Task<Outcome<PayPage>> Pay(Guid command, string returnUrl, string language)
    {
        if (MySide() is not Side.Client) return RefusalCode.NotYours;
        if (AppointmentRules.WhyNotPay(State, clock.GetUtcNow()) is { } no) return no;
        // Before there can be a payment: whoever looks from now on asks it.
        await Touch();
        var connected = await GrainFactory.GetGrain<IPayoutsQuery>(State.Counsellor).Account();
        var payment = await Payment.Open(Booking.Terms(State, connected, returnUrl, language), command);
        return payment.Refused is RefusalCode.TooMany ? RefusalCode.TooMany : new PayPage(payment.CheckoutUrl, AppointmentViews.MoneyOf(State, payment));
    }

    public async Task<Outcome<PayPage>> WaitForPayPage(TimeSpan atMost)
    {
        if (MySide() is not Side.Client) return RefusalCode.NotYours;
        if (!State.NeedsPayment) return RefusalCode.NotInThisState;
        var payment = await Payment.WaitForCheckout(atMost < LongestWait ? atMost : LongestWait);
        return new PayPage(payment.CheckoutUrl, AppointmentViews.MoneyOf(State, payment));
    }

    public async Task<Refusal?> LookAgain()
    {
        if (MySide() is null) return new(RefusalCode.NotYours);
        if (State.HasPayment) await Payment.LookAgain();
        return null;
    }

    public Task<Refusal?> Enter(Guid command) =>
        As(Side.Client, command, async () => AppointmentRules.Enter(State, await Money(), clock.GetUtcNow()));

    public Task<Refusal?> ComeIn(Guid command) =>
        As(Side.Client, command, async () => AppointmentRules.ComeIn(State, await Money(), clock.GetUtcNow()));

    public Task<Refusal?> Leave(Guid command) => As(Side.Client, command, () => Task.FromResult(AppointmentRules.Leave(State, clock.GetUtcNow())));

    public Task<Refusal?> Admit(Guid command) => As(Side.Counsellor, command, async () =>
    {
        var (open, money) = (GrainFactory.GetGrain<IOfferGrain>(State.Counsellor).RoomIsOpen(Subject.Current!.Device), Money());
        await Task.WhenAll(open, money);
        return AppointmentRules.Admit(State, await money, await open, clock.GetUtcNow());
    });

    public Task<Refusal?> Finish(Guid command) =>
        As(Side.Counsellor, command, () => Task.FromResult(AppointmentRules.Finish(State, clock.GetUtcNow())));

    public Task<Refusal?> SayLate(Guid command, TimeSpan delay) =>
        As(Side.Counsellor, command, () => Task.FromResult(AppointmentRules.SayLate(State, delay, clock.GetUtcNow())));

    public Task<Refusal?> WaitOn(Guid command) =>
        As(Side.Client, command, () => Task.FromResult(AppointmentRules.WaitOn(State, clock.GetUtcNow())));

    public Task<Refusal?> GiveUp(Guid command) =>
        As(Side.Client, command, () => Task.FromResult(AppointmentRules.GiveUp(State, clock.GetUtcNow())));

    public Task<Refusal?> Waive(Guid command) =>
        As(Side.Counsellor, command, async () => AppointmentRules.Waive(State, await Money()));

    public Task<Refusal?> GiveBack(Guid command) =>
        As(Side.Counsellor, command, async () => AppointmentRules.GiveBack(State, await Money()));

    public Task<Refusal?> Forgive(Guid command) => As(Side.Counsellor, command, () => Task.FromResult(AppointmentRules.Forgive(State)));

    /// <summary>Takes the interval in both agendas, or gives both back. Nobody is told "booked" before it is stored.</summary>
    private async Task<Refusal?> AskAgendas()
    {
        if (State.Status is not AppointmentStatus.Asked) return State.AgendaRefusal is { } code ? new(code) : null;

        // All at once, as in Admit: the client's grains are on another silo, more often than not.
        var known = GrainFactory.GetGrain<IContactGrain>(State.Client).Contact();
        var taken = BothAgendas.Take(GrainFactory, Id, State);
        await Task.WhenAll(known, taken);
        var answer = Booking.Answer(await known, await taken);
        await Commit(answer);
        return answer is AgendaRefused refused ? await taken ?? new(refused.Code) : null;
    }

    private async Task<Refusal?> FinishMove()
    {
        if (State.Moving is not { } moving) return null;

        var refusal = await BothAgendas.Reserve(GrainFactory, Id, State, moving);
        await Commit(Reschedule.Answer(State, refusal, clock.GetUtcNow()));
        return refusal ?? (State.Commands.Contains(moving.Command) ? null : new(RefusalCode.NotInThisState));
    }

    private Task Touch() => State.PaymentUntouched ? Commit(new PaymentAsked()) : Task.CompletedTask;

    private async Task<PaymentView?> PaymentNow() => State.HasPayment ? await Payment.View() : null;

    private async Task<Settlement> Money() => AppointmentViews.SettlementOf(State, await PaymentNow());

    private async Task<Outcome<T>> Show<T>(Func<AppointmentView, Task<T>> page) =>
        await View() is { Refusal: null, Value: var view } ? await page(view) : RefusalCode.NotYours;

    private Side? MySide() => !State.Exists || Subject.Current is not { } subject ? null
        : subject.Account == State.Client ? Side.Client
        : subject.Account == State.Counsellor ? Side.Counsellor
        : null;

    private Task<Refusal?> As(Side side, Guid command, Func<Task<Decision<AppointmentEvent>>> decide) =>
        MySide() == side ? Once(command, decide) : Task.FromResult<Refusal?>(new(RefusalCode.NotYours));

    private Task<Refusal?> AsEither(Guid command, Func<Side, Task<Decision<AppointmentEvent>>> decide) =>
        MySide() is { } side ? Once(command, () => decide(side)) : Task.FromResult<Refusal?>(new(RefusalCode.NotYours));

    /// <summary>The same command gives the same answer; only what changed something is remembered, so that a "no" may become a "yes".</summary>
    private async Task<Refusal?> Once(Guid command, Func<Task<Decision<AppointmentEvent>>> decide)
    {
        // Only a move that a crash has cut short is still there: nothing else happens in the middle of it.
        await FinishMove();
        // After an absence of ours a command may come before the wake-up that finds it.
        await Commit(Lateness.StandStill(State, clock.GetUtcNow()));
        return State.Commands.Contains(command) ? null : await Commit(await decide(), command);
    }

    private async Task<Refusal?> Commit(Decision<AppointmentEvent> decision, Guid command = default)
    {
        if (decision.Events.IsEmpty) return decision.Refusal;

        var next = decision.Events.Aggregate(State, (state, e) => state.Apply(e)).Remember(command);
        var before = State;
        await appointment.Write(next, NextDue(next));
        foreach (var e in decision.Events) AppointmentMeasures.Count(e, before);
        if (!State.Pending.IsEmpty) pump.Kick();
        return null;
    }

    private DateTimeOffset? NextDue(AppointmentState state)
    {
        var now = clock.GetUtcNow();
        var moment = AppointmentRules.NextMoment(state, now);
        var again = now + EffectsAgain;
        if (state.Status is not AppointmentStatus.Asked && state.Moving is null && state.Pending.IsEmpty) return moment;
        return moment < again ? moment : again;
    }
}
