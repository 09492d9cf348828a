using CsCheck;
using Helpnet.Grains.Counsellors;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Counsellors;

/// <summary>Whatever is done to a practice, in whatever order, it is never online with a diploma that no administrator has checked.</summary>
public sealed class NeverUncheckedProperty
{
    private static readonly Gen<Move> Moves = Gen.Select(Gen.Int[0, 9], Gen.Int[1, 3], Gen.Int[0, 2], (kind, number, days) => new Move(kind, number, days));

    [Fact]
    public void A_profile_is_never_online_with_an_unchecked_diploma() => Moves.Array[1, 80].Sample(moves =>
    {
        var (practice, now) = (APractice.Complete(), Moments.Nine);
        HashSet<Guid> looked = [];
        foreach (var move in moves)
        {
            now += TimeSpan.FromHours(move.Days);
            var decision = move.On(practice, now);
            looked.UnionWith(decision.Events.OfType<CredentialChecked>().Select(e => e.Credential));
            looked.ExceptWith(decision.Events.OfType<CredentialRemoved>().Select(e => e.Credential));
            practice = practice.After(decision);
            if (practice.Status is not ProfileStatus.Online) continue;
            Assert.All(practice.Credentials, c => Assert.Contains(c.Id, looked));
            Assert.NotEmpty(practice.Credentials);
        }
    });

    [Fact]
    public void The_moves_reach_the_state_they_are_to_try()
    {
        Move[] way = [new(7, 1, 0), new(5, 1, 0), new(8, 1, 0)];

        var practice = way.Aggregate(APractice.Complete(), (p, move) => p.After(move.On(p, Moments.Nine)));

        Assert.Equal(ProfileStatus.Online, practice.Status);
    }

    private sealed record Move(int Kind, int Number, int Days)
    {
        private static readonly DateTimeOffset Checked = Moments.Nine;

        public Decision<CounsellorEvent> On(CounsellorState practice, DateTimeOffset now) => Kind switch
        {
            0 => CounsellorRules.AddCredential(practice, APractice.Diploma(Number) with { CheckedOn = Checked, CheckedBy = APractice.Administrator }, now),
            1 => CounsellorRules.RemoveCredential(practice, APractice.Diploma(Number).Id, now),
            2 => CounsellorRules.SaveProfile(practice, APractice.Profile with { Name = $"Dr. {Number}" }, now),
            3 => CounsellorRules.GiveBack(practice, ReturnReason.Unreadable, now),
            4 => CounsellorRules.Expire(practice, now),
            5 or 6 => CounsellorRules.Check(practice, APractice.Diploma(Number).Id, APractice.Administrator, Expiry(now), now),
            7 => CounsellorRules.Submit(practice, now),
            _ => CounsellorRules.PutOnline(practice, practice.Version, now),
        };

        private DateOnly? Expiry(DateTimeOffset now) => Days == 0 ? null : DateOnly.FromDateTime(now.UtcDateTime).AddDays(Days - 1);
    }
}
