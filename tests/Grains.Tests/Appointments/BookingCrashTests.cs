using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Payments;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Cluster;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Appointments;

/// <summary>Laws 3, 4 and 6 with a process that dies between any two writes of a booking and of a cancellation.</summary>
public sealed class BookingCrashTests
{
    private APracticeWorld world = null!;
    private int rounds;

    [Fact]
    public async Task Killed_between_any_two_writes_a_booking_is_whole_or_nothing_and_told_once()
    {
        await using var opened = world = await APracticeWorld.Open();

        var writes = await world.Cluster.AtEveryWrite(NextSlot, Book, async slot =>
        {
            await world.Cluster.Until(async () => await Stored(slot) is not { Exists: true, Status: AppointmentStatus.Asked });
            var booked = (await Stored(slot)).Exists;
            Assert.Equal((booked, booked), (await IsTaken(slot, slot.Client), await IsTaken(slot, People.DrLee)));

            // The browser, which may have had no answer, sends the same command again.
            Assert.Null(await world.Book(slot.Id, slot.Client, slot.Start));
            await world.Cluster.Until(() => IsTold(slot, "booked"), step: 3);
            Assert.True(await IsTaken(slot, slot.Client) && await IsTaken(slot, People.DrLee));
        });

        Assert.True(writes >= 8, $"Only {writes} writes were seen.");
    }

    [Fact]
    public async Task Killed_between_any_two_writes_a_cancellation_gives_back_time_and_money_by_itself()
    {
        await using var opened = world = await APracticeWorld.Open();

        var writes = await world.Cluster.AtEveryWrite(Paid, Cancel, async slot =>
        {
            if ((await Stored(slot)).Status is AppointmentStatus.Booked)
            {
                Assert.Equal(1, world.Provider.Kept(slot.Id));
                await AskToCancel(slot);
            }
            await world.Cluster.Until(() => IsTold(slot, "cancelled"), step: 3);
            await world.Cluster.Until(() => Task.FromResult(world.Provider.Kept(slot.Id) == 0), step: 3);
            Assert.False(await IsTaken(slot, slot.Client) || await IsTaken(slot, People.DrLee));
        }, Writes.States);

        Assert.True(writes >= 10, $"Only {writes} writes were seen.");
    }

    private async Task Book(Slotted slot)
    {
        await world.Book(slot.Id, slot.Client, slot.Start);
        await world.Cluster.Until(() => IsTold(slot, "booked"), step: 3);
    }

    private async Task Cancel(Slotted slot)
    {
        await AskToCancel(slot);
        await world.Cluster.Until(() => IsTold(slot, "cancelled"), step: 3);
        await world.Cluster.Until(() => Task.FromResult(world.Provider.Kept(slot.Id) == 0), step: 3);
    }

    private async Task AskToCancel(Slotted slot)
    {
        world.Cluster.As(slot.Client);
        Assert.Null(await world.Appointment(slot.Id).Cancel(slot.Command, CancelReason.Illness));
    }

    /// <summary>Nothing is left to be told, and each side has its one letter; another try brings the same letter, never another one.</summary>
    private async Task<bool> IsTold(Slotted slot, string what)
    {
        if (!(await Stored(slot)).Pending.IsEmpty) return false;
        var letters = world.Cluster.Mails.Delivered.Select(m => m.Letter.MessageId).Where(m => m.StartsWith($"{slot.Id:n}.{what}", StringComparison.Ordinal));
        var told = letters.Distinct().Count();
        Assert.InRange(told, 0, 2);
        return told == 2;
    }

    private async Task<bool> IsTaken(Slotted slot, Guid owner) =>
        (await world.Cluster.Stored<AgendaState>("agenda", owner)).Taken.Any(t => t.Appointment == slot.Id);

    private Task<AppointmentState> Stored(Slotted slot) => world.Cluster.Stored<AppointmentState>("appointment", slot.Id);

    private Task<Slotted> NextSlot() => Somebody(Moments.At(12).AddHours(2 * rounds++));

    /// <summary>Booked and paid, as the file would hold it.</summary>
    private async Task<Slotted> Paid()
    {
        var (slot, now) = (await NextSlot(), world.Cluster.Clock.GetUtcNow());
        var terms = new PaymentTerms(APractice.Hour.Gross, "acct_1", "en", "https://helpnet.invalid/back");
        var opened = await world.Provider.Open(new(
            $"{slot.Id}", PaymentRules.Reference(slot.Id), terms.Account, terms.Gross, "en", terms.ReturnUrl, now.AddHours(1)), CancellationToken.None);
        world.Provider.PayAll();
        var paid = await world.Provider.Read(terms.Account, opened.Value.Id, CancellationToken.None);
        await world.Cluster.Seed("payment", slot.Id, new PaymentState()
            .Apply(new CheckoutAsked(terms, now, now.AddHours(1))).Apply(new CheckoutMoved(1, 0, CheckoutStatus.Paid, paid, now)) with
        { MovedAt = 0 });
        foreach (var (owner, side, other) in new[] { (slot.Client, Side.Client, People.DrLee), (People.DrLee, Side.Counsellor, slot.Client) })
            Assert.Null(await world.Cluster.Grain<IAgendaBooking>(owner).Take(new(slot.Id, slot.Start.For(APractice.Hour.Minutes), side, other, Guid.NewGuid())));
        await world.Cluster.Seed("appointment", slot.Id, AnAppointment.Booked() with
        {
            Client = slot.Client,
            Service = APractice.Hour,
            ConnectedAccount = terms.Account,
            Time = slot.Start.For(APractice.Hour.Minutes),
            Pending = [],
        });
        return slot;
    }

    private async Task<Slotted> Somebody(DateTimeOffset start)
    {
        var slot = new Slotted(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), start);
        await world.Join(slot.Client);
        return slot;
    }

    private sealed record Slotted(Guid Id, Guid Client, Guid Command, DateTimeOffset Start);
}
