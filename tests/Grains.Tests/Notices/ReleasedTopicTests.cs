using Helpnet.Grains.Appointments;
using Helpnet.Grains.Notices;
using Helpnet.Grains.WaitingRooms;
using Helpnet.Testing.Builders;
using Helpnet.Testing.Worlds;

namespace Helpnet.Grains.Tests.Notices;

/// <summary>A grain that leaves its silo takes along who listens to it: they are told, and listen to the next activation.</summary>
public sealed class ReleasedTopicTests
{
    private static readonly Guid Appointment = Guid.NewGuid();

    public static TheoryData<TopicKind> Kinds => [.. Enum.GetValues<TopicKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Whoever_follows_a_topic_is_told_when_it_leaves(TopicKind kind)
    {
        await using var world = await APracticeWorld.Open(People.Ann);
        var page = new Page();
        var reference = world.Cluster.Grains.CreateObjectReference<IFrontend>(page);
        await Source(world, kind).Listen(Guid.NewGuid(), reference);

        await world.Cluster.Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero, TestContext.Current.CancellationToken);

        await world.Cluster.Until(() => Task.FromResult(page.Left?.Kind == kind), seconds: 30);
    }

    private static ITopic Source(APracticeWorld world, TopicKind kind) => kind switch
    {
        TopicKind.WaitingRoom => world.Cluster.Grain<IWaitingRoomGrain>(People.DrLee),
        TopicKind.Appointment => world.Cluster.Grain<IAppointmentGrain>(Appointment),
        _ => world.Cluster.Grain<IInboxGrain>(People.DrLee),
    };

    private sealed class Page : IFrontend
    {
        public Topic? Left { get; private set; }

        public Task Moved(Topic topic, long version) => Task.CompletedTask;

        public Task Released(Topic topic)
        {
            Left = topic;
            return Task.CompletedTask;
        }
    }
}
