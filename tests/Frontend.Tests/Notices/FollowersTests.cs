using System.Reflection;
using System.Threading.Channels;
using Helpnet.Frontend.Notices;
using Helpnet.Grains.Notices;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging.Abstractions;

namespace Helpnet.Frontend.Tests.Notices;

public sealed class FollowersTests : IDisposable
{
    private const string Page = "page";

    private static readonly Topic Inbox = Topic.Inbox(Guid.NewGuid());

    private readonly Channel<Guid> heard = Channel.CreateUnbounded<Guid>();
    private readonly Followers followers;

    public FollowersTests()
    {
        var grains = DispatchProxy.Create<IGrainFactory, Answering>();
        ((Answering)(object)grains).Answer = method => method.Name == "CreateObjectReference" ? null! : Source();
        followers = new(new NoPages(), grains, NullLogger<Followers>.Instance);
    }

    [Fact]
    public async Task A_topic_that_has_left_its_silo_is_listened_to_anew()
    {
        await followers.Follow(Inbox, Page, TestContext.Current.CancellationToken);
        Assert.True(heard.Reader.TryRead(out _));

        await followers.Released(Inbox);

        Assert.True(heard.Reader.TryRead(out _));
    }

    [Fact]
    public async Task A_topic_that_nobody_follows_may_go()
    {
        await followers.Released(Inbox);

        Assert.False(heard.Reader.TryRead(out _));
    }

    [Fact]
    public async Task A_page_that_went_before_its_right_was_known_follows_nothing()
    {
        await followers.Follow(Inbox, Page, new CancellationToken(canceled: true));

        await followers.Released(Inbox);

        Assert.False(heard.Reader.TryRead(out _));
    }

    public void Dispose() => followers.Dispose();

    private IInboxGrain Source()
    {
        var topic = DispatchProxy.Create<IInboxGrain, Answering>();
        ((Answering)(object)topic).Answer = method =>
        {
            if (method.Name == nameof(ITopic.Listen)) heard.Writer.TryWrite(followers.Id);
            return Task.FromResult(1L);
        };
        return topic;
    }

    public class Answering : DispatchProxy
    {
        public Func<MethodInfo, object> Answer { get; set; } = _ => throw new InvalidOperationException();

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => Answer(targetMethod!);
    }

    /// <summary>Pages hear of hints only, and none is given here.</summary>
    private sealed class NoPages : IHubContext<LiveHub, ILivePage>, IGroupManager
    {
        public IHubClients<ILivePage> Clients => throw new InvalidOperationException("No hint is expected.");

        public IGroupManager Groups => this;

        public Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task RemoveFromGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
