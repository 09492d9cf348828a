using Helpnet.Grains.Counsellors;
using Helpnet.Testing.Builders;

namespace Helpnet.Grains.Tests.Counsellors;

public sealed class ShowTests
{
    private static readonly ProfileVideo Video = new(new("f4000000-0000-4000-8000-000000000001"), "How I work");

    [Fact]
    public void A_video_is_shown_once_and_at_most_three_are()
    {
        var practice = APractice.Online().After(ShowRules.AddVideo(APractice.Online(), Video));

        Assert.Empty(ShowRules.AddVideo(practice, Video).Events);
        for (var i = 0; i < 2; i++) practice = practice.After(ShowRules.AddVideo(practice, Video with { File = Guid.NewGuid() }));
        Assert.Equal(RefusalCode.ListFull, ShowRules.AddVideo(practice, Video with { File = Guid.NewGuid() }).Refusal!.Code);
    }

    [Fact]
    public void A_video_that_is_taken_off_has_its_file_removed()
    {
        var practice = APractice.Online().After(ShowRules.AddVideo(APractice.Online(), Video));

        practice = practice.After(ShowRules.RemoveVideo(practice, Video.File));

        Assert.Empty(practice.Profile.Videos);
        Assert.Contains(Video.File, practice.Unused);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    public void A_video_needs_a_title_of_one_line(string title) =>
        Assert.Equal("video-title", ShowRules.AddVideo(APractice.Online(), Video with { Title = title }).Refusal!.Field);

    [Fact]
    public void Saving_the_words_of_a_profile_keeps_its_videos_and_its_place()
    {
        var practice = APractice.Online().After(ShowRules.AddVideo(APractice.Online(), Video));
        practice = practice.After(ShowRules.SetSpot(practice, new(47.37, 8.54)));

        practice = practice.After(CounsellorRules.SaveProfile(practice, practice.Profile with { About = "Another text.", Videos = [], Spot = null }, Moments.Nine));

        Assert.Equal((1, new MapPoint(47.37, 8.54), "Another text."), (practice.Profile.Videos.Length, practice.Profile.Spot, practice.Profile.About));
    }

    [Theory]
    [InlineData(90.1, 0, "latitude")]
    [InlineData(double.NaN, 0, "latitude")]
    [InlineData(0, -180.1, "longitude")]
    [InlineData(0, double.PositiveInfinity, "longitude")]
    public void A_place_that_is_not_on_the_earth_is_refused(double latitude, double longitude, string field) =>
        Assert.Equal(field, ShowRules.SetSpot(APractice.Online(), new(latitude, longitude)).Refusal!.Field);

    [Fact]
    public void A_place_is_kept_no_nearer_than_eleven_metres()
    {
        var practice = APractice.Online().After(ShowRules.SetSpot(APractice.Online(), new(47.3712345, 8.5498765)));

        Assert.Equal(new(47.3712, 8.5499), practice.Profile.Spot);
    }
}
