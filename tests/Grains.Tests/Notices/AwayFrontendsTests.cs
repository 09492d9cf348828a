using System.Reflection;
using Helpnet.Grains.Notices;
using Microsoft.Extensions.Time.Testing;

namespace Helpnet.Grains.Tests.Notices;

public sealed class AwayFrontendsTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly AwayFrontends away;

    public AwayFrontendsTests() => away = new(DispatchProxy.Create<IGrainFactory, ListOfOne>(), clock);

    [Fact]
    public async Task What_the_list_said_within_a_lease_is_told_at_once_though_the_list_is_on_its_way_to_another_silo()
    {
        await away.Silence();
        ListOfOne.IsMute.Value = true;
        clock.Advance(IFrontendsGrain.Lease - TimeSpan.FromSeconds(1));

        var told = away.Silence();

        Assert.True(told.IsCompleted);
        Assert.Equal(ListOfOne.LastLong, (await told).LastLong);
    }

    [Fact]
    public async Task What_it_said_longer_ago_is_not_told()
    {
        await away.Silence();
        ListOfOne.IsMute.Value = true;
        clock.Advance(IFrontendsGrain.Lease);

        Assert.Equal(FrontendSilence.None, await away.Silence());
    }
}
