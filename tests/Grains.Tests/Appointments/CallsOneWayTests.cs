using System.Diagnostics;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Consultations;
using Helpnet.Grains.Payments;
using Helpnet.Grains.WaitingRooms;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Appointments;

/// <summary>Awaited calls go down only: grains that call each other both ways hang until the call times out.</summary>
public sealed class CallsOneWayTests
{
    private const int Rounds = 1_000;

    /// <summary>Half of a call's own time limit: far more than a busy machine needs, far less than two grains need that wait for each other.</summary>
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(4);

    [Fact]
    public async Task A_thousand_rounds_of_calls_down_against_pokes_up_never_wait_for_each_other()
    {
        Guid[] clients = [.. Enumerable.Range(0, 20).Select(_ => Guid.NewGuid())];
        await using var world = await APracticeWorld.Open(clients);
        var visits = new List<(Guid Id, Guid Client)>();
        foreach (var client in clients)
        {
            visits.Add((Guid.NewGuid(), client));
            await world.Cluster.Seed("appointment", visits[^1].Id, AnAppointment.Booked() with
            {
                Client = client,
                Service = APractice.Hour,
                ConnectedAccount = "acct_1",
                Time = world.Cluster.Clock.GetUtcNow().For(600),
                Pending = [],
            });
        }

        var longest = TimeSpan.Zero;
        for (var round = 0; round < Rounds; round += visits.Count)
        {
            var calls = visits.SelectMany(visit => Calls(world, visit.Id, visit.Client)).ToList();
            longest = new[] { longest }.Concat(await Task.WhenAll(calls)).Max();
            if (round == Rounds / 2) world.Provider.PayAll();
            // Looks keep their distance; so each round has questions of its own.
            world.Cluster.Clock.Advance(Spacing.Looks);
        }

        Assert.True(longest < Hanging, $"A call took {longest}.");
        Assert.Contains(MoneyStatus.Paid, await Task.WhenAll(visits.Select(visit => Money(world, visit.Id, visit.Client))));
    }

    private static IEnumerable<Task<TimeSpan>> Calls(APracticeWorld world, Guid id, Guid client)
    {
        world.Cluster.As(client);
        var (appointment, payment) = (world.Appointment(id), world.Cluster.Grain<IPaymentGrain>(id));
        return
        [
            Took(() => appointment.Pay(Guid.NewGuid(), "https://helpnet.invalid/back", "en")),
            Took(() => appointment.LookAgain()),
            Took(() => appointment.Enter(Guid.NewGuid())),
            Took(() => appointment.Leave(Guid.NewGuid())),
            Took(() => appointment.View()),
            Took(() => payment.LookAgain()),
            Took(() => payment.View()),
            Took(() => world.Cluster.Grain<IPaymentListener>(id).PaymentMoved(1)),
            Took(() => world.Cluster.Grain<IQueueListener>(id).ClientSilent(1)),
            Took(() => world.Cluster.Grain<IWaitingRoomGrain>(People.DrLee).StillHere(id)),
            Took(() => world.Cluster.Grain<IConsultationDoor>(id).LastSeen()),
        ];
    }

    private static async Task<TimeSpan> Took(Func<Task> call)
    {
        var watch = Stopwatch.StartNew();
        await call();
        return watch.Elapsed;
    }

    private static Task<MoneyStatus> Money(APracticeWorld world, Guid id, Guid client)
    {
        world.Cluster.As(client);
        return world.Money(id);
    }
}
