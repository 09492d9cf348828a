using CsCheck;
using Helpnet.Grains.Accounts;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Accounts;

public sealed class GuessesProperty
{
    private const int Free = 5;

    [Fact]
    public void Whatever_the_rhythm_a_day_has_room_for_few_guesses() => Gen.Int[0, 600].Array[1, 400].Sample(pauses =>
    {
        var (guesses, now, made) = (default(Guesses), Moments.Nine, 0);
        foreach (var pause in pauses)
        {
            now = now.AddSeconds(pause);
            if (now >= Moments.Nine.AddDays(1)) break;
            if (guesses.Wait(Free, now) is not null) continue;
            guesses = guesses.Counted(now);
            made++;
        }

        // Five free, five on the way up, then one in a quarter of an hour.
        Assert.InRange(made, 0, 10 + (int)((now - Moments.Nine) / TimeSpan.FromMinutes(15)) + 1);
    });

    [Fact]
    public void A_try_that_is_turned_away_does_not_make_the_owner_wait_longer()
    {
        var guesses = default(Guesses);
        for (var i = 0; i < Free; i++) guesses = guesses.Counted(Moments.Nine);

        Assert.Equal(TimeSpan.FromSeconds(30), guesses.Wait(Free, Moments.Nine));
        Assert.Equal(TimeSpan.FromSeconds(10), guesses.Wait(Free, Moments.Nine.AddSeconds(20)));
        Assert.Null(guesses.Wait(Free, Moments.Nine.AddSeconds(30)));
    }

    [Fact]
    public void The_waits_double_up_to_a_quarter_of_an_hour()
    {
        var (guesses, now, waits) = (default(Guesses), Moments.Nine, new List<double>());
        for (var i = 0; i < Free; i++) guesses = guesses.Counted(now);
        for (var i = 0; i < 8; i++)
        {
            var wait = guesses.Wait(Free, now)!.Value;
            waits.Add(wait.TotalSeconds);
            now += wait;
            guesses = guesses.Counted(now);
        }

        Assert.Equal([30, 60, 120, 240, 480, 900, 900, 900], waits);
    }

    [Fact]
    public void An_hour_of_quiet_forgets()
    {
        var guesses = default(Guesses);
        for (var i = 0; i < 20; i++) guesses = guesses.Counted(Moments.Nine);

        Assert.Null(guesses.Wait(Free, Moments.Nine + Guesses.Forgotten));
        Assert.Equal(1, guesses.Counted(Moments.Nine + Guesses.Forgotten).Count);
    }
}
