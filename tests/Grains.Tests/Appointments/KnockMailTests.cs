using Helpnet.Grains.Appointments;
using Helpnet.Grains.Mail;
using Helpnet.Grains.Notices;
using Helpnet.Grains.WaitingRooms;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Appointments;

/// <summary>Whom no open page tells of a knock, a mail does.</summary>
public sealed class KnockMailTests
{
    private static readonly Guid Frontend = Guid.NewGuid();

    [Fact]
    public async Task A_counsellor_whose_page_listens_for_knocks_has_no_mail()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Paid(People.Ann);
        world.Cluster.As(People.Ann);
        await Follow(world, Room(world));

        await Enter(world, id);
        var attended = await Room(world).IsAttended(id);
        await world.Cluster.Until(Passed(world, TimeSpan.FromSeconds(30)));

        Assert.True(attended.Value);
        Assert.Empty(Letters(world));
    }

    [Fact]
    public async Task A_counsellor_whose_only_page_follows_something_else_has_a_mail()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Paid(People.Ann);
        world.Cluster.As(People.Ann);
        await Follow(world, world.Cluster.Grain<IInboxGrain>(People.DrLee));

        await Enter(world, id);

        await world.Cluster.Until(() => Task.FromResult(Letters(world).Count == 1), seconds: 30);
        Assert.False((await Room(world).IsAttended(id)).Value);
    }

    [Fact]
    public async Task A_counsellor_who_closes_the_last_page_while_somebody_waits_has_one_mail()
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var id = await world.Paid(People.Ann);
        world.Cluster.As(People.Ann);
        await Follow(world, Room(world));
        await Enter(world, id);

        await Room(world).StopListening(Frontend);
        for (var minute = 0; minute < 14; minute++)
        {
            await Room(world).StillHere(id);
            await world.Cluster.Until(Passed(world, TimeSpan.FromMinutes(1)));
        }

        Assert.Single(Letters(world));
        Assert.Equal(AppointmentStatus.Waiting, await world.Status(id));
    }

    [Fact]
    public async Task Nobody_but_a_client_who_waits_learns_whether_the_counsellor_is_there()
    {
        await using var world = await APracticeWorld.Open(People.Ann, People.Ben);
        var id = await world.Paid(People.Ann);
        world.Cluster.As(People.Ann);
        await Enter(world, id);

        world.Cluster.As(People.Ben);

        Assert.Equal(RefusalCode.NotYours, (await Room(world).IsAttended(id)).Refusal?.Code);
    }

    private static IWaitingRoomGrain Room(APracticeWorld world) => world.Cluster.Grain<IWaitingRoomGrain>(People.DrLee);

    private static Func<Task<bool>> Passed(APracticeWorld world, TimeSpan time)
    {
        var end = world.Cluster.Clock.GetUtcNow() + time;
        return () => Task.FromResult(world.Cluster.Clock.GetUtcNow() >= end);
    }

    private static Task Follow(APracticeWorld world, ITopic topic) =>
        topic.Listen(Frontend, world.Cluster.Grains.CreateObjectReference<IFrontend>(new Silent()));

    private static async Task Enter(APracticeWorld world, Guid id)
    {
        Assert.Null(await world.Appointment(id).Enter(Guid.NewGuid()));
        await world.Cluster.Until(async () => (await world.Cluster.Stored<AppointmentState>("appointment", id)).Pending.IsEmpty, seconds: 30);
    }

    private static List<Letter> Letters(APracticeWorld world) =>
        [.. world.Cluster.Mails.Delivered.Select(mail => mail.Letter).Where(letter => letter.Kind is MailKind.SomeoneWaits)];

    private sealed class Silent : IFrontend
    {
        public Task Moved(Topic topic, long version) => Task.CompletedTask;

        public Task Released(Topic topic) => Task.CompletedTask;
    }
}
