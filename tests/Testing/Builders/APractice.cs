using Helpnet.Grains;
using Helpnet.Grains.Counsellors;

namespace Helpnet.Testing.Builders;

/// <summary>Practices as tests need them.</summary>
internal static class APractice
{
    public static readonly Guid Administrator = new("d0000000-0000-4000-8000-00000000000a");
    public static readonly Guid Device = new("e0000000-0000-4000-8000-00000000000e");

    public static readonly CounsellorState Empty = new();

    public static readonly Profile Profile = new()
    {
        Name = "Dr. Lee",
        Title = "Psychotherapist",
        Languages = ["en", "fr"],
        Specialities = [1, 3],
        Training = "MSc Psychology",
        About = "Hello.",
        Place = "Zurich",
        Country = "CH",
    };

    public static readonly ServiceTerms FirstTalk = new(new("f0000000-0000-4000-8000-000000000001"), "First talk", 10, new(0, "EUR"), null);

    public static readonly ServiceTerms Hour = new(new("f0000000-0000-4000-8000-000000000002"), "Consultation", 50, new(8_000, "EUR"), 810);

    public static readonly RoomKeys Keys = new("salt", "gate", "public", "wrapped");

    public static Credential Diploma(int number = 1) =>
        new(new($"f1000000-0000-4000-8000-{number:d12}"), "MSc Psychology", "University", new($"f2000000-0000-4000-8000-{number:d12}"));

    /// <summary>Nothing is missing; not yet submitted.</summary>
    public static CounsellorState Complete() => Empty with
    {
        Plan = PlanName.Basic,
        Profile = Profile,
        Services = [FirstTalk, Hour],
        Credentials = [Diploma()],
        Facts = new() { HasHours = true, PaymentAccount = "acct_1", RecoveryConfirmed = true },
        Room = new() { Salt = "salt", GateHash = "", CallKeyPublic = "public", CallKeyWrapped = "wrapped" },
    };

    public static CounsellorState Submitted() => Complete().After(CounsellorRules.Submit(Complete(), Moments.Nine));

    public static CounsellorState Online()
    {
        var seen = Submitted();
        var verified = seen.After(CounsellorRules.Check(seen, Diploma().Id, Administrator, null, Moments.Nine));
        return verified.After(CounsellorRules.PutOnline(verified, verified.Version, Moments.Nine));
    }

    public static CounsellorState WithRoom(this CounsellorState practice) => practice.After(RoomRules.Set(practice with { Room = null }, Keys, new byte[16]));

    public static CounsellorState After(this CounsellorState practice, Decision<CounsellorEvent> decision) =>
        decision.Events.Aggregate(practice, (state, e) => state.Apply(e));
}
