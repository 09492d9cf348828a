using Helpnet.Grains.Appointments;
using Helpnet.Grains.Mail;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Fakes;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Appointments;

/// <summary>Reminders on a real cluster: from the due row to the mail.</summary>
public sealed class ReminderGrainTests
{
    private static readonly DateTimeOffset InTwoDays = Moments.Nine.AddDays(2);

    [Fact]
    public async Task Both_sides_are_reminded_twice_and_never_before_the_moment()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        await world.Book(Guid.NewGuid(), People.Ann, InTwoDays);
        await Mailed(world, MailKind.Booked, 2);

        world.Cluster.Clock.Advance(InTwoDays.AddHours(-24).AddMinutes(-2) - world.Cluster.Clock.GetUtcNow());
        var early = Reminders(world).Count;
        await Mailed(world, MailKind.Reminder, 2);
        world.Cluster.Clock.Advance(InTwoDays.AddHours(-1).AddMinutes(-2) - world.Cluster.Clock.GetUtcNow());
        await Mailed(world, MailKind.Reminder, 4);
        world.Cluster.Clock.Advance(TimeSpan.FromMinutes(30));
        await world.Cluster.Until(() => Task.FromResult(world.Cluster.Clock.GetUtcNow() > InTwoDays.AddMinutes(-20)), seconds: 1200, step: 10);

        Assert.Equal(0, early);
        Assert.Equal(4, Reminders(world).Select(m => m.Letter.MessageId).Distinct().Count());
        Assert.Equal(4, Reminders(world).Count);
        Assert.Equal([People.Ann, People.DrLee], Reminders(world).Select(m => m.Letter.Account!.Value).Distinct().Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_process_that_dies_over_a_reminder_sends_it_once_to_each_side(int after)
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        await world.Book(Guid.NewGuid(), People.Ann, InTwoDays);
        await Mailed(world, MailKind.Booked, 2);
        await Settled(world);
        world.Cluster.Clock.Advance(InTwoDays.AddHours(-24).AddMinutes(-1) - world.Cluster.Clock.GetUtcNow());
        world.Cluster.Faults.FailAfter("appointment", after);
        await world.Cluster.Until(() => Task.FromResult(!world.Cluster.Faults.Armed("appointment")));

        await world.Cluster.Crash();

        await Mailed(world, MailKind.Reminder, 2);
        await Settled(world);
        Assert.Equal(2, Reminders(world).Count);
    }

    [Fact]
    public async Task A_cancellation_takes_back_the_reminder_that_the_mail_server_has_not_taken()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = Guid.NewGuid();
        await world.Book(id, People.Ann, InTwoDays);
        await Mailed(world, MailKind.Booked, 2);
        await Settled(world);
        world.Cluster.Mails.Answer = letter => letter.Kind is MailKind.Reminder ? Delivery.TryLater : Delivery.Delivered;
        world.Cluster.Clock.Advance(InTwoDays.AddHours(-24).AddSeconds(-10) - world.Cluster.Clock.GetUtcNow());
        await world.Cluster.Until(() => Task.FromResult(world.Cluster.Mails.Attempts.Count(m => m.Letter.Kind is MailKind.Reminder) >= 2));

        world.Cluster.As(People.Ann);
        await world.Appointment(id).Cancel(Guid.NewGuid(), CancelReason.Illness);
        await Mailed(world, MailKind.Cancelled, 2);
        world.Cluster.Mails.Answer = _ => Delivery.Delivered;
        await Settled(world);

        Assert.Empty(Reminders(world));
    }

    [Fact]
    public async Task After_a_move_both_sides_are_reminded_of_the_new_time_and_not_of_the_old_one()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var (id, later) = (Guid.NewGuid(), InTwoDays.AddDays(1));
        await world.Book(id, People.Ann, InTwoDays);
        world.AsCounsellor();
        Assert.Null(await world.Appointment(id).Move(Guid.NewGuid(), later));
        await Mailed(world, MailKind.Moved, 2);

        world.Cluster.Clock.Advance(InTwoDays.AddHours(-24).AddMinutes(1) - world.Cluster.Clock.GetUtcNow());
        await Settled(world);
        var ofTheOld = Reminders(world).Count;
        world.Cluster.Clock.Advance(later.AddHours(-24).AddMinutes(-1) - world.Cluster.Clock.GetUtcNow());
        await Mailed(world, MailKind.Reminder, 2);

        Assert.Equal(0, ofTheOld);
        Assert.All(Reminders(world), m => Assert.Equal(later, DateTimeOffset.Parse(m.Letter.Values["start"], null)));
    }

    private static List<PostOffice.Mail> Reminders(APracticeWorld world) =>
        [.. world.Cluster.Mails.Delivered.Where(m => m.Letter.Kind is MailKind.Reminder)];

    private static Task Mailed(APracticeWorld world, MailKind kind, int times) =>
        world.Cluster.Until(() => Task.FromResult(world.Cluster.Mails.Delivered.Count(m => m.Letter.Kind == kind) >= times), seconds: 240);

    /// <summary>Ten quiet minutes: whatever was pending or is tried again has happened.</summary>
    private static async Task Settled(APracticeWorld world)
    {
        var until = world.Cluster.Clock.GetUtcNow().AddMinutes(10);
        await world.Cluster.Until(() => Task.FromResult(world.Cluster.Clock.GetUtcNow() >= until), seconds: 610, step: 2);
    }
}
