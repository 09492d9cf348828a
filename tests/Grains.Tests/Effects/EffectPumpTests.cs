using Helpnet.Grains.Effects;

namespace Helpnet.Grains.Tests.Effects;

public sealed class EffectPumpTests
{
    private readonly PlayedTimer timer = new();
    private readonly TaskCompletionSource<bool> carried = new();
    private int runs;

    [Fact]
    public void A_tick_during_a_run_begins_no_second_one_beside_it_but_one_after_it()
    {
        var pump = Pump();
        pump.Kick();
        timer.Tick();

        timer.Tick();

        Assert.Equal((1, null), (runs, timer.Next));
        carried.SetResult(false);
        Assert.Equal((1, TimeSpan.Zero), (runs, timer.Next));
    }

    [Fact]
    public void What_comes_during_a_run_is_carried_out_after_it()
    {
        var pump = Pump();
        pump.Kick();
        timer.Tick();

        pump.Kick();
        carried.SetResult(false);

        Assert.Equal(TimeSpan.Zero, timer.Next);
    }

    [Fact]
    public void The_activation_does_not_wait_for_the_run()
    {
        Pump().Kick();

        var isFree = timer.Tick();

        Assert.Equal((1, true), (runs, isFree));
    }

    [Fact]
    public void What_went_wrong_is_tried_again_later_and_later()
    {
        Pump().Kick();
        timer.Tick();
        carried.SetException(new TimeoutException());
        var first = timer.Next;

        timer.Tick();

        Assert.Equal((TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)), (first, timer.Next));
    }

    [Fact]
    public void What_comes_during_a_run_that_goes_wrong_does_not_wait_with_it()
    {
        var pump = Pump();
        pump.Kick();
        timer.Tick();

        pump.Kick();
        carried.SetException(new TimeoutException());

        Assert.Equal(TimeSpan.Zero, timer.Next);
    }

    [Fact]
    public void What_is_still_pending_after_a_round_is_carried_out_in_the_next_one()
    {
        var left = 3;
        var pump = new EffectPump(timer.Grain, _ => Task.FromResult(--left > 0));
        pump.Kick();

        timer.Tick();

        Assert.Equal(0, left);
    }

    [Fact]
    public void A_run_ends_with_its_activation_whose_state_says_for_ever_that_something_is_pending()
    {
        var pump = new EffectPump(timer.Grain, _ =>
        {
            timer.PutDown();
            return Task.FromResult(++runs < 5);
        });
        pump.Kick();

        timer.Tick();

        Assert.Equal(1, runs);
    }

    private EffectPump Pump() => new(timer.Grain, _ =>
    {
        runs++;
        return carried.Task;
    });
}
