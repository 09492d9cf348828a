using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Mail;
using Helpnet.Grains.WaitingRooms;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Appointments;

/// <summary>Moving an appointment, on a real cluster and a real store.</summary>
public sealed class MoveGrainTests
{
    [Fact]
    public async Task Many_moves_at_once_leave_each_appointment_one_interval_and_no_overlap()
    {
        Guid[] clients = [.. Enumerable.Range(0, 8).Select(_ => Guid.NewGuid())];
        await using var world = await APracticeWorld.Open(clients);
        var booked = clients.Select((client, i) => (Id: Guid.NewGuid(), Client: client, Start: Moments.At(9 + i))).ToList();
        foreach (var b in booked) Assert.Null(await world.Book(b.Id, b.Client, b.Start));

        world.AsCounsellor();
        var answers = await Task.WhenAll(Enumerable.Range(0, 96).Select(i =>
            world.Appointment(booked[i % 8].Id).Move(Guid.NewGuid(), Moments.At(17).AddMinutes(30 * (i % 7)))));

        Assert.Contains(answers, no => no is null);
        Assert.Contains(answers, no => no?.Code is RefusalCode.SlotTaken);
        foreach (var b in booked) await world.Cluster.Until(async () => (await Stored(world, b.Id)).Pending.IsEmpty);
        var taken = (await world.Cluster.Stored<AgendaState>("agenda", People.DrLee)).Taken;
        Assert.DoesNotContain(taken, a => taken.Any(b => a != b && a.Time.Overlaps(b.Time)));
        foreach (var b in booked)
        {
            var time = (await Stored(world, b.Id)).Time;
            Assert.Equal([time], taken.Where(t => t.Appointment == b.Id).Select(t => t.Time));
            Assert.Equal([time], (await world.Cluster.Stored<AgendaState>("agenda", b.Client)).Taken.Select(t => t.Time));
        }
    }

    [Fact]
    public async Task A_refused_move_changes_nothing_and_frees_what_it_had_taken()
    {
        await using var world = await APracticeWorld.Open(People.Ann, People.Ben);
        var (hers, own) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Null(await world.Book(hers, People.Ann, Moments.At(10)));
        // Ann is busy at noon with somebody else, which only her own agenda knows.
        var elsewhere = world.Cluster.Grain<IAgendaBooking>(People.Ann);
        Assert.Null(await elsewhere.Take(new(own, Moments.At(12).For(50), Side.Client, Guid.NewGuid(), Guid.NewGuid())));

        var byHer = await world.Appointment(hers).Move(Guid.NewGuid(), Moments.At(12));
        world.AsCounsellor();
        var refused = await world.Appointment(hers).Move(Guid.NewGuid(), Moments.At(12));

        Assert.Equal(RefusalCode.OwnOverlap, byHer?.Code);
        Assert.Equal(RefusalCode.ClientNotFree, refused?.Code);
        await world.Cluster.Until(async () => (await Stored(world, hers)).Pending.IsEmpty);
        Assert.Equal((Moments.At(10), 0), ((await Stored(world, hers)).Time.Start, (await Stored(world, hers)).Sequence));
        Assert.Null(await world.Book(Guid.NewGuid(), People.Ben, Moments.At(12)));
    }

    [Fact]
    public async Task A_client_who_paid_and_waits_is_moved_with_the_payment_and_without_the_place()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Paid(People.Ann);
        world.Cluster.As(People.Ann);
        Assert.Null(await world.Appointment(id).Enter(Guid.NewGuid()));
        Assert.Equal(RefusalCode.NotInThisState, (await world.Appointment(id).Move(Guid.NewGuid(), Moments.At(20)))?.Code);
        var command = Guid.NewGuid();

        world.AsCounsellor();
        Assert.Null(await world.Appointment(id).Move(command, Moments.At(15)));
        Assert.Null(await world.Appointment(id).Move(command, Moments.At(15)));

        await world.Cluster.Until(async () => (await world.Cluster.Grain<IWaitingRoomGrain>(People.DrLee).Queue()).Value.Queue.IsEmpty);
        var view = (await world.Appointment(id).View()).Value;
        Assert.Equal(
            (AppointmentStatus.Booked, MoneyStatus.Paid, Moments.At(15), 1), (view.Status, view.Money, view.Time.Start, view.Sequence));
        world.Cluster.As(People.Ann);
        Assert.Equal(RefusalCode.TooEarly, (await world.Appointment(id).Enter(Guid.NewGuid()))?.Code);
        Assert.Equal(0, world.Provider.Refunded);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_that_was_open_before_the_move_pays_the_moved_appointment_once(bool paidBeforeTheMove)
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Booked(People.Ann);
        await Press(world, id);
        if (paidBeforeTheMove) world.Provider.PayAll();

        world.AsCounsellor();
        Assert.Null(await world.Appointment(id).Move(Guid.NewGuid(), Moments.At(15)));
        world.Provider.PayAll();
        await world.Cluster.Until(async () => await world.Money(id) is MoneyStatus.Paid, seconds: 1200);
        world.Cluster.Clock.Advance(Moments.At(15) - world.Cluster.Clock.GetUtcNow());

        world.Cluster.As(People.Ann);
        Assert.Null(await world.Appointment(id).Enter(Guid.NewGuid()));
        Assert.Equal((1, 1, 0), (world.Provider.Opened, world.Provider.Kept(id), world.Provider.Refunded));
    }

    [Fact]
    public async Task A_page_that_the_provider_closed_before_the_moved_time_is_followed_by_a_new_one()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Booked(People.Ann);
        await Press(world, id);
        world.AsCounsellor();
        Assert.Null(await world.Appointment(id).Move(Guid.NewGuid(), Moments.At(22)));
        world.Provider.ExpireAll();
        world.Cluster.Clock.Advance(Moments.At(22) - world.Cluster.Clock.GetUtcNow());
        await world.Cluster.Until(async () => await world.Page(id) is null);

        world.Cluster.As(People.Ann);
        await Press(world, id);
        world.Provider.PayAll();
        await world.Appointment(id).LookAgain();

        await world.Cluster.Until(async () => await world.Money(id) is MoneyStatus.Paid);
        Assert.Null(await world.Appointment(id).Enter(Guid.NewGuid()));
        Assert.Equal((2, 1), (world.Provider.Opened, world.Provider.Kept(id)));
    }

    [Fact]
    public async Task Both_are_mailed_the_old_and_the_new_time_with_the_same_entry_of_a_higher_sequence()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = Guid.NewGuid();
        Assert.Null(await world.Book(id, People.Ann, Moments.At(10)));
        Assert.Null(await world.Appointment(id).Move(Guid.NewGuid(), Moments.At(12)));

        await world.Cluster.Until(() => Task.FromResult(Moved(world).Length == 2));

        Assert.All(Moved(world), letter =>
        {
            Assert.Equal(($"{id:n}@appointments.helpnet", 1, Moments.At(12), false),
                (letter.Calendar!.Uid, letter.Calendar.Sequence, letter.Calendar.Start, letter.Calendar.Cancelled));
            Assert.Equal(Moments.At(10), DateTimeOffset.Parse(letter.Values["before"], null));
        });
        Assert.Equivalent(new[] { People.Ann, People.DrLee }, Moved(world).Select(letter => letter.Account!.Value), strict: true);
    }

    private static async Task Press(APracticeWorld world, Guid id)
    {
        world.Cluster.As(People.Ann);
        await world.OpenPayPage(id);
    }

    private static Letter[] Moved(APracticeWorld world) =>
        [.. world.Cluster.Mails.Delivered.Select(m => m.Letter).Where(l => l.Kind is MailKind.Moved).DistinctBy(l => l.MessageId)];

    private static Task<AppointmentState> Stored(APracticeWorld world, Guid id) =>
        world.Cluster.Stored<AppointmentState>("appointment", id);
}
