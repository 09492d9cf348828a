using CsCheck;
using Helpnet.Grains.Counsellors;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Counsellors;

/// <summary>However wrong passwords arrive, only so many are ever looked at in an hour.</summary>
public sealed class RoomGuessingProperty
{
    private static readonly CounsellorState WithRoom = APractice.Complete().WithRoom();

    [Fact]
    public void An_hour_of_guessing_looks_at_a_dozen_passwords_at_most() => Gen.Int[0, 120].Array[1, 400].Sample(seconds =>
    {
        var (practice, now, looked) = (WithRoom, Moments.Nine, 0);
        foreach (var wait in seconds)
        {
            now += TimeSpan.FromSeconds(wait);
            if (now > Moments.At(10)) break;
            var decision = RoomRules.Try(practice, Guid.NewGuid(), now);
            looked += decision.Events.Length;
            practice = practice.After(decision);
        }
        Assert.True(looked <= 12, $"{looked} passwords were looked at.");
    });
}
