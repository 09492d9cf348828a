using Helpnet.Grains.Counsellors;
using static Helpnet.Grains.Counsellors.ProfileSignal;
using static Helpnet.Grains.Counsellors.ProfileStatus;

namespace Helpnet.Grains.Tests.Counsellors;

public sealed class ProfileLifeTests
{
    /// <summary>The table written out a second time, so that a changed line shows.</summary>
    private static readonly Dictionary<(ProfileStatus, ProfileSignal), ProfileStatus> Allowed = new()
    {
        [(Draft, Edit)] = Draft,
        [(Submitted, Edit)] = Submitted,
        [(Online, Edit)] = Online,
        [(Returned, Edit)] = Returned,
        [(Draft, ChangeVerified)] = Draft,
        [(Submitted, ChangeVerified)] = Submitted,
        [(Online, ChangeVerified)] = Submitted,
        [(Returned, ChangeVerified)] = Returned,
        [(Draft, LoseLastDiploma)] = Draft,
        [(Submitted, LoseLastDiploma)] = Draft,
        [(Online, LoseLastDiploma)] = Draft,
        [(Returned, LoseLastDiploma)] = Returned,
        [(Draft, Submit)] = Submitted,
        [(Submitted, Submit)] = Submitted,
        [(Returned, Submit)] = Submitted,
        [(Submitted, Check)] = Submitted,
        [(Online, Check)] = Online,
        [(Submitted, PutOnline)] = Online,
        [(Online, PutOnline)] = Online,
        [(Submitted, GiveBack)] = Returned,
        [(Online, GiveBack)] = Returned,
        [(Returned, GiveBack)] = Returned,
        [(Online, Expire)] = Returned,
    };

    [Fact]
    public void Every_pair_of_status_and_signal_is_answered_as_the_table_says()
    {
        foreach (var status in Enum.GetValues<ProfileStatus>())
            foreach (var signal in Enum.GetValues<ProfileSignal>())
                Assert.Equal(Allowed.TryGetValue((status, signal), out var next) ? next : null, ProfileLife.Next(status, signal));
    }

    [Fact]
    public void Only_an_administrator_leads_online()
    {
        var doors = Allowed.Where(pair => pair.Value is Online && pair.Key.Item1 is not Online).Select(pair => pair.Key.Item2);

        Assert.Equal([PutOnline], doors);
    }
}
