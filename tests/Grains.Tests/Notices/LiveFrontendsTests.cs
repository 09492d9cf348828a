using System.Collections.Immutable;
using System.Reflection;
using Helpnet.Grains.Notices;
using Microsoft.Extensions.Time.Testing;

namespace Helpnet.Grains.Tests.Notices;

public sealed class LiveFrontendsTests
{
    private static readonly Guid Known = Guid.NewGuid();

    private readonly FakeTimeProvider clock = new();
    private readonly LiveFrontends living;

    public LiveFrontendsTests() => living = new(DispatchProxy.Create<IGrainFactory, OneKnown>(), clock);

    [Fact]
    public void Nobody_is_gone_before_the_list_is_known()
    {
        OneKnown.IsSilent.Value = true;

        Assert.False(living.IsGone(Guid.NewGuid()));
    }

    [Fact]
    public void Whoever_is_not_on_a_list_of_now_is_gone_and_the_others_live()
    {
        living.IsGone(Known);

        Assert.True(living.IsGone(Guid.NewGuid()));
        Assert.False(living.IsGone(Known));
    }

    [Fact]
    public void A_list_from_before_a_quiet_time_takes_nobody_for_gone()
    {
        living.IsGone(Known);
        OneKnown.IsSilent.Value = true;
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(living.IsGone(Guid.NewGuid()));
    }

    public class OneKnown : DispatchProxy
    {
        public static readonly AsyncLocal<bool> IsSilent = new();

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => new List();

        private sealed class List : IFrontendList
        {
            public Task<ImmutableArray<Guid>?> Alive() => IsSilent.Value
                ? new TaskCompletionSource<ImmutableArray<Guid>?>().Task
                : Task.FromResult<ImmutableArray<Guid>?>([Known]);

            public Task<FrontendSilence> Silence() => Task.FromResult(FrontendSilence.None);
        }
    }
}
