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
        followers = new(Quiet<IHubContext<LiveHub, ILivePage>>(), grains, NullLogger<Followers>.Instance);
    }

    [Fact]
    public async Task A_topic_that_has_left_its_silo_is_listened_to_anew()
    {
        await followers.Follow(Inbox, Page);
        await heard.Reader.ReadAsync(TestContext.Current.CancellationToken);

        await followers.Released(Inbox);

        Assert.Equal(followers.Id, await heard.Reader.ReadAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_topic_that_nobody_follows_may_go()
    {
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

    private static T Quiet<T>() where T : class
    {
        var proxy = DispatchProxy.Create<T, Answering>();
        ((Answering)(object)proxy).Answer = method => method.ReturnType == typeof(Task) ? Task.CompletedTask
            : typeof(FollowersTests).GetMethod(nameof(Quiet), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(method.ReturnType).Invoke(null, null)!;
        return proxy;
    }

    public class Answering : DispatchProxy
    {
        public Func<MethodInfo, object> Answer { get; set; } = _ => throw new InvalidOperationException();

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => Answer(targetMethod!);
    }
}
