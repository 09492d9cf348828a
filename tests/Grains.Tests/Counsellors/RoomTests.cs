using Helpnet.Grains.Counsellors;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Counsellors;

public sealed class RoomTests
{
    private static readonly CounsellorState WithRoom = APractice.Complete().WithRoom();

    [Fact]
    public void The_gate_is_stored_as_a_hash_that_only_the_gate_fits()
    {
        Assert.DoesNotContain("gate", WithRoom.Room!.GateHash, StringComparison.Ordinal);
        Assert.True(RoomRules.Fits(WithRoom, "gate"));
        Assert.False(RoomRules.Fits(WithRoom, "Gate"));
    }

    [Fact]
    public void A_room_without_a_password_can_not_be_tried() =>
        Assert.Equal(new Refusal(RefusalCode.StepMissing, nameof(PracticeStep.Room)), RoomRules.Try(APractice.Empty, Guid.NewGuid(), Moments.Nine).Refusal);

    [Fact]
    public void After_five_tries_the_next_has_to_wait()
    {
        var tried = Tried(RoomRules.FreeTries, Moments.Nine);

        Assert.Equal(new Refusal(RefusalCode.TooMany, After: RoomRules.FirstPause), RoomRules.Try(tried, Guid.NewGuid(), Moments.Nine).Refusal);
        Assert.Null(RoomRules.Try(tried, Guid.NewGuid(), Moments.Nine + RoomRules.FirstPause).Refusal);
    }

    [Fact]
    public void Each_further_try_waits_twice_as_long_up_to_half_an_hour()
    {
        Assert.Equal(RoomRules.FirstPause * 2, RoomRules.Try(Tried(RoomRules.FreeTries + 1, Moments.Nine), Guid.NewGuid(), Moments.Nine).Refusal!.After);
        Assert.Equal(RoomRules.LongestPause, RoomRules.Try(Tried(500, Moments.Nine), Guid.NewGuid(), Moments.Nine).Refusal!.After);
    }

    [Fact]
    public void An_attempt_that_is_repeated_counts_once()
    {
        var attempt = Guid.NewGuid();
        var tried = WithRoom.After(RoomRules.Try(WithRoom, attempt, Moments.Nine));

        Assert.Equal(1, tried.After(RoomRules.Try(tried, attempt, Moments.Nine)).Tries);
        Assert.Equal(2, tried.After(RoomRules.Try(tried, Guid.NewGuid(), Moments.Nine)).Tries);
    }

    [Fact]
    public void Attempts_without_a_name_count_each()
    {
        var tried = WithRoom.After(RoomRules.Try(WithRoom, Guid.Empty, Moments.Nine));

        Assert.Equal(2, tried.After(RoomRules.Try(tried, Guid.Empty, Moments.Nine)).Tries);
    }

    [Fact]
    public void A_password_that_fits_forgets_the_tries_and_opens_for_this_device_alone()
    {
        var open = Tried(3, Moments.Nine).Apply(new RoomOpened(APractice.Device, Moments.Nine));

        Assert.Equal(0, open.Tries);
        Assert.True(RoomRules.IsOpen(open, APractice.Device, Moments.Nine));
        Assert.False(RoomRules.IsOpen(open, Guid.NewGuid(), Moments.Nine));
        Assert.False(RoomRules.IsOpen(open, APractice.Device, Moments.Nine + RoomRules.OpenFor));
    }

    [Fact]
    public void New_keys_close_the_room_on_every_device()
    {
        var open = WithRoom.Apply(new RoomOpened(APractice.Device, Moments.Nine));

        var replaced = open.After(RoomRules.Set(open, APractice.Keys with { Gate = "other", CallKeyWrapped = "other" }, RoomRules.NewSalt()));

        Assert.False(RoomRules.IsOpen(replaced, APractice.Device, Moments.Nine));
    }

    [Fact]
    public void The_same_keys_again_change_nothing() =>
        Assert.Empty(RoomRules.Set(WithRoom, APractice.Keys, RoomRules.NewSalt()).Events);

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("ümlaut")]
    public void Keys_that_no_browser_makes_are_refused(string text) =>
        Assert.Equal("gate", RoomRules.Set(APractice.Empty, APractice.Keys with { Gate = text }, RoomRules.NewSalt()).Refusal!.Field);

    [Fact]
    public void A_key_of_five_megabytes_is_refused() =>
        Assert.Equal("salt", RoomRules.Set(APractice.Empty, APractice.Keys with { Salt = new('a', 5_000_000) }, RoomRules.NewSalt()).Refusal!.Field);

    [Fact]
    public void The_list_of_devices_does_not_grow_without_end()
    {
        var open = Enumerable.Range(0, 50).Aggregate(WithRoom, (p, _) => p.Apply(new RoomOpened(Guid.NewGuid(), Moments.Nine)));

        Assert.Equal(CounsellorState.MostDevices, open.Opened.Length);
    }

    private static CounsellorState Tried(int times, DateTimeOffset at) =>
        Enumerable.Range(0, times).Aggregate(WithRoom, (p, _) => p.Apply(new RoomTried(at, Guid.NewGuid())));
}
