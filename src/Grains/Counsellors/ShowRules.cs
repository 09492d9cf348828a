namespace Helpnet.Grains.Counsellors;

/// <summary>What a profile shows beside its words: videos, and the place on the map.</summary>
internal static class ShowRules
{
    /// <summary>About eleven metres: nearer than a house nobody needs to know.</summary>
    private const int Decimals = 4;

    public static Decision<CounsellorEvent> AddVideo(CounsellorState practice, ProfileVideo video)
    {
        if (video.File == Guid.Empty) return new Refusal(RefusalCode.Invalid, "video");
        if (!Plain.IsLine(video.Title, 80)) return new Refusal(RefusalCode.Invalid, "video-title");
        if (practice.Profile.Videos.Any(v => v.File == video.File)) return Decision<CounsellorEvent>.Nothing;
        return practice.Profile.Videos.Length < Profile.MostVideos ? new VideoAdded(video with { Title = video.Title.Trim() }) : RefusalCode.ListFull;
    }

    public static Decision<CounsellorEvent> RemoveVideo(CounsellorState practice, Guid file) =>
        practice.Profile.Videos.Any(v => v.File == file) ? new VideoRemoved(file) : Decision<CounsellorEvent>.Nothing;

    public static Decision<CounsellorEvent> SetSpot(CounsellorState practice, MapPoint? spot)
    {
        if (spot is null) return practice.Profile.Spot is null ? Decision<CounsellorEvent>.Nothing : new SpotSet(null);
        if (!(Math.Abs(spot.Latitude) <= 90)) return new Refusal(RefusalCode.Invalid, "latitude");
        if (!(Math.Abs(spot.Longitude) <= 180)) return new Refusal(RefusalCode.Invalid, "longitude");
        var rounded = new MapPoint(Math.Round(spot.Latitude, Decimals), Math.Round(spot.Longitude, Decimals));
        return rounded == practice.Profile.Spot ? Decision<CounsellorEvent>.Nothing : new SpotSet(rounded);
    }
}
