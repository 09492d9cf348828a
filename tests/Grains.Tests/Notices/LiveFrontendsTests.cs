using System.Reflection;
using Helpnet.Grains.Notices;
using Microsoft.Extensions.Time.Testing;

namespace Helpnet.Grains.Tests.Notices;

public sealed class LiveFrontendsTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly LiveFrontends living;

    public LiveFrontendsTests() => living = new(DispatchProxy.Create<IGrainFactory, ListOfOne>(), clock);

    [Fact]
    public void Nobody_is_gone_before_the_list_is_known()
    {
        ListOfOne.IsMute.Value = true;

        Assert.False(living.IsGone(Guid.NewGuid()));
    }

    [Fact]
    public void Whoever_is_not_on_a_list_of_now_is_gone_and_the_others_live()
    {
        living.IsGone(ListOfOne.Known);

        Assert.True(living.IsGone(Guid.NewGuid()));
        Assert.False(living.IsGone(ListOfOne.Known));
    }

    [Fact]
    public void A_list_from_before_a_quiet_time_takes_nobody_for_gone()
    {
        living.IsGone(ListOfOne.Known);
        ListOfOne.IsMute.Value = true;
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(living.IsGone(Guid.NewGuid()));
    }
}
