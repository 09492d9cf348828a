using System.Collections.Concurrent;
using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Counsellors;
using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Effects;

/// <summary>Law 5 under concurrency: many people do many things at once while writes fail, then everything dies.</summary>
public sealed class NothingLostTests
{
    private const int Rounds = 4;

    /// <summary>On a busy machine what is left over from one round takes the faults of the next, and no command fails.</summary>
    private const int MostRounds = 10;

    private static readonly string[] Grains = ["appointment", "agenda", "payment", "counsellor", "waiting-room"];

    private readonly ConcurrentBag<(string What, Func<Task<bool>> IsThere)> told = [];
    private APracticeWorld world = null!;
    private int failures;

    [Fact]
    public async Task Whatever_was_confirmed_to_anybody_in_a_crowd_whose_writes_fail_is_there_after_everything_died()
    {
        // Whoever has not met a counsellor yet has one appointment with them at a time: each round has clients of its own.
        Guid[][] clients = [.. Enumerable.Range(0, MostRounds).Select(_ => Enumerable.Range(0, 12).Select(_ => Guid.NewGuid()).ToArray())];
        await using var opened = world = await APracticeWorld.Open([.. clients.SelectMany(group => group)]);

        for (var round = 0; round < Rounds || failures < Rounds && round < MostRounds; round++)
        {
            Arm(round);
            var day = Moments.Midnight.AddDays(round + 1);
            await Task.WhenAll([.. clients[round].Select((client, i) => Visit(client, day.AddHours(i))), EditProfile(round), EditHours(round)]);
        }
        await world.Cluster.Crash();

        foreach (var (what, isThere) in told) Assert.True(await isThere(), $"{what} is lost.");
        Assert.True(failures >= Rounds, $"Only {failures} commands failed.");
        Assert.True(told.Count >= Rounds * clients[0].Length, $"Only {told.Count} commands were confirmed.");
    }

    /// <summary>One write of each kind of grain fails, each at another moment, and every other time only its answer is lost.</summary>
    private void Arm(int round)
    {
        for (var i = 0; i < Grains.Length; i++)
            if ((round + i) % 2 == 0) world.Cluster.Faults.FailBefore(Grains[i], 2 * i + round);
            else world.Cluster.Faults.FailAfter(Grains[i], 2 * i + round);
    }

    private async Task Visit(Guid client, DateTimeOffset start)
    {
        var id = Guid.NewGuid();
        if (!await Confirmed(() => world.Book(id, client, start))) return;
        Keep($"Booking {id}", id, a => a.Status is AppointmentStatus.Booked or AppointmentStatus.Cancelled);
        told.Add(($"The interval of {id}", async () =>
            (await Stored(id)).Status is AppointmentStatus.Cancelled || await IsTaken(client, id) && await IsTaken(People.DrLee, id)));

        world.Cluster.As(client);
        var payment = world.Cluster.Grain<IPaymentGrain>(id);
        var opened = Confirmed(async () =>
        {
            await payment.Open(new(APractice.Hour.Gross, "acct_1", "en", "https://helpnet.invalid/back"), Guid.NewGuid());
            return null;
        });
        var looked = Confirmed(() => world.Appointment(id).LookAgain());
        if (await opened) told.Add(($"The checkout of {id}", async () => !(await Payment(id)).Checkouts.IsEmpty));
        await looked;
        if (start.Hour % 2 == 0 && await Confirmed(() => world.Appointment(id).Cancel(Guid.NewGuid(), CancelReason.Illness)))
            Keep($"Cancellation {id}", id, a => a.Status is AppointmentStatus.Cancelled);
        else if (start.Hour % 2 == 1 && await Confirmed(() => world.Appointment(id).Move(Guid.NewGuid(), start.AddMinutes(14 * 60))))
            Keep($"Move {id}", id, a => a.Time.Start == start.AddMinutes(14 * 60));
    }

    private async Task EditProfile(int round)
    {
        for (var i = 0; i < 5; i++)
        {
            world.AsCounsellor();
            var number = round * 10 + i;
            if (await Confirmed(() => world.Cluster.Grain<ICounsellorGrain>(People.DrLee).SaveProfile(APractice.Profile with { About = $"{number}" })))
                told.Add(($"Profile {number}", async () =>
                    int.Parse((await world.Cluster.Stored<CounsellorState>("counsellor", People.DrLee)).Profile!.About, null) >= number));
        }
    }

    private async Task EditHours(int round)
    {
        for (var i = 0; i < 5; i++)
        {
            world.AsCounsellor();
            var days = round * 10 + i + 30;
            var hours = AnAgenda.AlwaysOpen().Hours with { Horizon = TimeSpan.FromDays(days) };
            if (await Confirmed(() => world.Cluster.Grain<IAgendaGrain>(People.DrLee).SetHours(hours)))
                told.Add(($"Horizon {days}", async () => (await Agenda(People.DrLee)).Hours.Horizon >= TimeSpan.FromDays(days)));
        }
    }

    /// <summary>A "no" promises nothing, and neither does a call that fails. But nobody waits in vain for a grain that went over its own write.</summary>
    private async Task<bool> Confirmed(Func<Task<Refusal?>> command)
    {
        try
        {
            return await command() is null;
        }
        catch (Exception e) when (e is not TimeoutException)
        {
            Interlocked.Increment(ref failures);
            return false;
        }
    }

    private void Keep(string what, Guid id, Func<AppointmentState, bool> isThere) => told.Add((what, async () => isThere(await Stored(id))));

    private Task<AppointmentState> Stored(Guid id) => world.Cluster.Stored<AppointmentState>("appointment", id);

    private Task<PaymentState> Payment(Guid id) => world.Cluster.Stored<PaymentState>("payment", id);

    private Task<AgendaState> Agenda(Guid owner) => world.Cluster.Stored<AgendaState>("agenda", owner);

    private async Task<bool> IsTaken(Guid owner, Guid id) => (await Agenda(owner)).Taken.Any(t => t.Appointment == id);
}
