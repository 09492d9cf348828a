using static Helpnet.Grains.Counsellors.ProfileSignal;
using static Helpnet.Grains.Counsellors.ProfileStatus;

namespace Helpnet.Grains.Counsellors;

/// <summary>The whole life of a profile in one table. A pair that is not listed is refused, never ignored.</summary>
internal static class ProfileLife
{
    public static ProfileStatus? Next(ProfileStatus status, ProfileSignal signal) => (status, signal) switch
    {
        (_, Edit) => status,
        (Draft, ChangeVerified) => Draft,
        (Submitted, ChangeVerified) => Submitted,
        (Online, ChangeVerified) => Submitted, // what an administrator vouched for is no longer what visitors would read
        (Returned, ChangeVerified) => Returned,
        (Draft, LoseLastDiploma) => Draft,
        (Submitted, LoseLastDiploma) => Draft,
        (Online, LoseLastDiploma) => Draft,
        (Returned, LoseLastDiploma) => Returned,
        (Draft, Submit) => Submitted,
        (Submitted, Submit) => Submitted,
        (Returned, Submit) => Submitted,
        (Submitted, Check) => Submitted,
        (Online, Check) => Online,
        (Submitted, PutOnline) => Online,
        (Online, PutOnline) => Online,
        (Submitted, GiveBack) => Returned,
        (Online, GiveBack) => Returned,
        (Returned, GiveBack) => Returned,
        (Online, Expire) => Returned,
        _ => null,
    };
}
