using System.Collections.Concurrent;
using System.Diagnostics;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Consultations;
using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Payments;
using Helpnet.Grains.WaitingRooms;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace Helpnet.Grains.Tests.Appointments;

/// <summary>Awaited calls go down only: grains that call each other both ways hang until the call times out.</summary>
public sealed class CallsOneWayTests
{
    private const int Rounds = 1_000;
    private const int AtOnce = 10;

    /// <summary>
    /// How long grains wait for each other here, three times as long as elsewhere. Two that wait for one another do so for all of it: a call fails,
    /// or those behind it are as late. Whoever is merely slow, on however busy a machine, answers long before half of it is over, since only some
    /// hundreds of calls are under way. So half of it tells the two apart; it measures nothing.
    /// </summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(24);

    private readonly ConcurrentDictionary<string, TimeSpan> longest = [];
    private readonly Guid id = Guid.NewGuid();
    private APracticeWorld world = null!;

    [Fact]
    public async Task A_thousand_rounds_of_all_calls_down_against_all_pokes_up_on_one_appointment_never_wait_for_each_other()
    {
        await using var opened = world = await APracticeWorld.Open(
            services => services.Configure<SiloMessagingOptions>(o => o.ResponseTimeout = TimeLimit), People.Ann);
        Assert.Null(await world.Book(id, People.Ann, Moments.Nine));
        world.Cluster.Clock.Advance(Moments.At(8, 50) - world.Cluster.Clock.GetUtcNow());

        for (var round = 0; round < Rounds; round += AtOnce)
        {
            if (round == Rounds / 2) world.Provider.PayAll();
            await Task.WhenAll(Enumerable.Range(round, AtOnce).SelectMany(Calls));
            // Looks keep their distance; so there are questions to the provider all the time.
            world.Cluster.Clock.Advance(Spacing.Looks);
        }
        var lived = await Stored();
        await EndInTheMiddleOfIt();

        Assert.True(lived is { PaidAt: not null, Sequence: > Rounds / AtOnce / 2 }, $"Paid at {lived.PaidAt}, moved {lived.Sequence} times.");
        Assert.All(longest, call => Assert.True(call.Value < TimeLimit / 2, $"{call.Key} took {call.Value}."));
    }

    /// <summary>Whoever waits is admitted while everybody goes on calling, and the consultation ends so.</summary>
    private async Task EndInTheMiddleOfIt()
    {
        world.AsCounsellor();
        Assert.Null(await world.OpenRoom());
        for (var round = 0; (await Stored()).Status is not AppointmentStatus.Completed; round++)
        {
            Assert.True(round < Rounds, "The consultation has not come about.");
            await Task.WhenAll(Enumerable.Range(0, AtOnce).SelectMany(Calls));
        }
    }

    /// <summary>
    /// All that an appointment awaits of others, and all that others tell it without being awaited. What can't happen any more, or not yet, is
    /// asked all the same. A move, a booking and a lost account happen once in ten rounds: they cost many writes.
    /// </summary>
    private IEnumerable<Task> Calls(int round)
    {
        var (payment, payouts) = (world.Cluster.Grain<IPaymentGrain>(id), world.Cluster.Grain<IPayoutsNews>(People.DrLee));
        world.AsCounsellor();
        var appointment = world.Appointment(id);
        List<Task> calls =
        [
            Took("move", () => appointment.Move(Guid.NewGuid(), Moments.At(9, round / AtOnce % 2))),
            Took("admit", () => appointment.Admit(Guid.NewGuid())),
            Took("finish", () => appointment.Finish(Guid.NewGuid())),
            Took("look at the practice", () => world.Cluster.Grain<ICounsellorGrain>(People.DrLee).Practice()),
            Took("account moved", payouts.AccountMoved),
            Took("payouts moved", () => world.Cluster.Grain<IPayoutsListener>(People.DrLee).PayoutsMoved()),
        ];
        if (round % AtOnce == 0) calls.Add(Took("account lost", () => payouts.AccountLost("acct_1")));
        if (round % AtOnce == 0) calls.Add(Took("book", () => world.Book(Guid.NewGuid(), People.Ann, Moments.Nine)));
        world.Cluster.As(People.Ann);
        return calls.Concat(
        [
            Took("book again", () => world.Book(id, People.Ann, Moments.Nine)),
            Took("pay", () => appointment.Pay(Guid.NewGuid(), "https://helpnet.invalid/back", "en")),
            Took("look again", appointment.LookAgain),
            Took("enter", () => appointment.Enter(Guid.NewGuid())),
            Took("come in", () => appointment.ComeIn(Guid.NewGuid())),
            Took("leave", () => appointment.Leave(Guid.NewGuid())),
            Took("cancel", () => appointment.Cancel(Guid.NewGuid(), CancelReason.NoRoom)),
            Took("view", appointment.View),
            Took("payment looks again", payment.LookAgain),
            Took("payment's view", payment.View),
            Took("payment moved", () => world.Cluster.Grain<IPaymentListener>(id).PaymentMoved(1)),
            Took("client silent", () => world.Cluster.Grain<IQueueListener>(id).ClientSilent(1)),
            Took("still here", () => world.Cluster.Grain<IWaitingRoomGrain>(People.DrLee).StillHere(id)),
            Took("last seen", () => world.Cluster.Grain<IConsultationDoor>(id).LastSeen()),
        ]);
    }

    private async Task Took(string what, Func<Task> call)
    {
        var watch = Stopwatch.StartNew();
        await call();
        longest.AddOrUpdate(what, watch.Elapsed, (_, before) => before > watch.Elapsed ? before : watch.Elapsed);
    }

    private Task<AppointmentState> Stored() => world.Cluster.Stored<AppointmentState>("appointment", id);
}
