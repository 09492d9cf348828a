using Helpnet.Grains.Agendas;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.WaitingRooms;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Appointments;

/// <summary>The laws on a real cluster and a real store.</summary>
public sealed class AppointmentGrainTests
{
    [Fact]
    public async Task Fifty_clients_with_two_hundred_bookings_at_once_leave_no_overlap_on_either_side()
    {
        Guid[] clients = [.. Enumerable.Range(0, 50).Select(_ => Guid.NewGuid())];
        await using var world = await APracticeWorld.Open(clients);
        var asked = Enumerable.Range(0, 200).Select(i => (Id: Guid.NewGuid(), Client: clients[i % 50], Start: Moments.At(10).AddMinutes(30 * (i % 20)))).ToList();

        var answers = await Task.WhenAll(asked.Select(a => world.Book(a.Id, a.Client, a.Start)));

        world.Cluster.As(People.DrLee);
        var taken = (await world.Cluster.Grain<IAgendaGrain>(People.DrLee).View()).Value.Taken;
        Assert.Equal(asked.Where((_, i) => answers[i] is null).Select(a => a.Id).Order(), taken.Select(t => t.Appointment).Order());
        Assert.DoesNotContain(taken, a => taken.Any(b => a != b && a.Time.Overlaps(b.Time)));
        Assert.NotEmpty(taken);
    }

    [Fact]
    public async Task The_same_booking_twice_is_one_booking_with_the_same_answer()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = Guid.NewGuid();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => world.Book(id, People.Ann, Moments.At(10))));
        world.Cluster.As(People.Ann);

        Assert.All(answers, Assert.Null);
        Assert.Equal(AppointmentStatus.Booked, await world.Status(id));
    }

    [Fact]
    public async Task A_price_that_changed_since_the_form_was_opened_is_said_before_anything_is_booked()
    {
        await using var world = await APracticeWorld.Open(People.Ann);

        var refused = await world.Book(Guid.NewGuid(), People.Ann, Moments.At(10), APractice.Hour with { Net = new(7_000, "EUR") });

        Assert.Equal(new Refusal(RefusalCode.PriceChanged), refused);
    }

    [Fact]
    public async Task A_refused_booking_gives_both_agendas_back()
    {
        await using var world = await APracticeWorld.Open(People.Ann, People.Ben);
        await world.Book(Guid.NewGuid(), People.Ann, Moments.At(10));

        var refused = await world.Book(Guid.NewGuid(), People.Ben, Moments.At(10));
        world.Cluster.As(People.Ben);

        Assert.Equal(RefusalCode.SlotTaken, refused?.Code);
        await world.Cluster.Until(async () => (await world.Cluster.Grain<IAgendaGrain>(People.Ben).View()).Value.Taken.IsEmpty);
    }

    [Theory]
    [InlineData("agenda", 0)]
    [InlineData("agenda", 1)]
    [InlineData("appointment", 0)]
    [InlineData("appointment", 1)]
    public async Task A_booking_that_dies_between_any_two_writes_is_whole_or_nothing_afterwards(string grain, int after)
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = Guid.NewGuid();
        world.Cluster.Faults.FailAfter(grain, after);
        await Record.ExceptionAsync(() => world.Book(id, People.Ann, Moments.At(10)));
        await world.Cluster.Crash();

        world.Cluster.As(People.Ann);
        await world.Cluster.Until(async () => (await world.Appointment(id).View()).Value?.Status is not AppointmentStatus.Asked);

        var whole = (await world.Appointment(id).View()).Value?.Status is AppointmentStatus.Booked;
        var mine = (await world.Cluster.Grain<IAgendaGrain>(People.Ann).View()).Value.Taken.Length;
        world.Cluster.As(People.DrLee);
        var theirs = (await world.Cluster.Grain<IAgendaGrain>(People.DrLee).View()).Value.Taken.Length;
        Assert.Equal((whole ? 1 : 0, whole ? 1 : 0), (mine, theirs));
    }

    [Fact]
    public async Task Nobody_enters_unpaid_however_often_they_try()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Booked(People.Ann);
        world.Cluster.As(People.Ann);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => world.Appointment(id).Enter(Guid.NewGuid())));

        Assert.All(answers, no => Assert.Equal(RefusalCode.PaymentDue, no?.Code));
    }

    [Fact]
    public async Task A_hundred_entries_with_one_payment_are_one_place()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Paid(People.Ann);
        world.Cluster.As(People.Ann);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => world.Appointment(id).Enter(Guid.NewGuid())));

        Assert.All(answers, Assert.Null);
        world.Cluster.As(People.DrLee);
        await world.Cluster.Until(async () => (await world.Cluster.Grain<IWaitingRoomGrain>(People.DrLee).Queue()).Value.Queue.Length == 1);
        Assert.Equal(1, world.Provider.Opened);
    }

    [Fact]
    public async Task The_counsellor_admits_only_after_opening_the_room()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Booked(People.Ann, APractice.FirstTalk);
        world.Cluster.As(People.Ann);
        await world.Appointment(id).Enter(Guid.NewGuid());
        world.AsCounsellor();
        var closed = await world.Appointment(id).Admit(Guid.NewGuid());
        Assert.Null(await world.OpenRoom());

        var open = await world.Appointment(id).Admit(Guid.NewGuid());

        Assert.Equal((RefusalCode.RoomClosed, null), (closed?.Code, open));
    }

    [Fact]
    public async Task Nobody_else_sees_or_moves_an_appointment()
    {
        await using var world = await APracticeWorld.Open(People.Ann, People.Ben);
        var id = await world.Booked(People.Ann);
        world.Cluster.As(People.Ann);
        world.Cluster.As(People.Ben);

        Assert.Equal(RefusalCode.NotYours, (await world.Appointment(id).View()).Refusal?.Code);
        Assert.Equal(RefusalCode.NotYours, (await world.Appointment(id).Cancel(Guid.NewGuid(), CancelReason.Illness))?.Code);
        Assert.Equal(RefusalCode.NotYours, (await world.Appointment(id).Enter(Guid.NewGuid()))?.Code);
        Assert.Equal(RefusalCode.NotYours, (await world.Book(id, People.Ben, Moments.At(12)))?.Code);
    }

    [Fact]
    public async Task Cancelling_after_paying_gives_the_money_back_even_when_the_process_dies_right_after_it()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Paid(People.Ann);
        world.Cluster.As(People.Ann);
        Assert.Null(await world.Appointment(id).Cancel(Guid.NewGuid(), CancelReason.Illness));

        await world.Cluster.Crash();

        world.Cluster.As(People.Ann);
        await world.Cluster.Until(() => Task.FromResult(world.Provider.Refunded == 1));
        await world.Cluster.Until(async () => await world.Money(id) is MoneyStatus.Refunded);
    }

    [Fact]
    public async Task One_press_on_pay_is_answered_with_the_providers_page()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Booked(People.Ann);
        world.Cluster.As(People.Ann);
        await world.Appointment(id).Pay(Guid.NewGuid(), "https://helpnet.invalid/back", "en");

        var page = await world.Appointment(id).WaitForPayPage(TimeSpan.FromSeconds(7));

        Assert.NotNull(page.Value.Url);
    }

    [Fact]
    public async Task A_payment_that_lands_after_the_cancellation_is_given_back_by_itself()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.AtThePayPage(People.Ann);
        world.Cluster.As(People.Ann);
        world.Provider.Silent = true;
        await world.Appointment(id).Cancel(Guid.NewGuid(), CancelReason.Illness);
        world.Provider.PayAll();

        world.Provider.Silent = false;

        await world.Cluster.Until(() => Task.FromResult(world.Provider.Refunded == 1), seconds: 600, step: 2);
    }

    [Fact]
    public async Task A_client_whose_page_falls_silent_leaves_the_queue_and_keeps_the_payment()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Paid(People.Ann);
        world.Cluster.As(People.Ann);
        await world.Appointment(id).Enter(Guid.NewGuid());

        await world.Cluster.Until(async () => await world.Status(id) is AppointmentStatus.Booked, step: 2);

        Assert.Equal(MoneyStatus.Paid, await world.Money(id));
    }

    [Fact]
    public async Task A_client_for_whom_nobody_comes_gets_the_money_back_by_itself()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Paid(People.Ann);
        world.Cluster.As(People.Ann);
        await world.Appointment(id).Enter(Guid.NewGuid());

        while (await world.Status(id) is AppointmentStatus.Waiting) await IsThereUntilTheNextWake(world, id);

        Assert.Equal(AppointmentStatus.CounsellorAbsent, await world.Status(id));
        await world.Cluster.Until(async () => await world.Money(id) is MoneyStatus.Refunded);
    }

    /// <summary>The clock runs far ahead of this machine: a wake-up that came a minute late would be taken for an absence of ours.</summary>
    private static async Task IsThereUntilTheNextWake(APracticeWorld world, Guid id)
    {
        var woken = await world.NextWake(id);
        await world.Cluster.Until(async () =>
        {
            await world.Cluster.Grain<IWaitingRoomGrain>(People.DrLee).StillHere(id);
            return world.Cluster.Clock.GetUtcNow() >= woken;
        }, seconds: 25 * 60, step: 5);
        await world.Cluster.Until(async () => await world.Status(id) is not AppointmentStatus.Waiting || await world.NextWake(id) > woken, seconds: 30);
    }
}
