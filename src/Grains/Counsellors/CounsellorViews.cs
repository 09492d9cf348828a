using System.Collections.Immutable;
using Helpnet.Grains.Directory;

namespace Helpnet.Grains.Counsellors;

/// <summary>What each reader sees of a practice.</summary>
internal static class CounsellorViews
{
    public static PracticeView ForOwner(CounsellorState practice) => new()
    {
        Status = practice.Status,
        Returned = practice.Returned,
        Plan = practice.Plan,
        Profile = practice.Profile,
        Currency = practice.Currency,
        Services = practice.Services,
        Credentials = practice.Credentials,
        HasRoom = practice.Room is not null,
        Missing = [.. CounsellorRules.Missing(practice)],
        PaymentsReady = practice.Facts.PaymentAccount is not null,
        Version = practice.Version,
    };

    public static Outcome<ProfileView> ForVisitors(Guid id, CounsellorState practice, DateTimeOffset now) => !IsOnline(practice, now)
        ? RefusalCode.CounsellorNotOnline
        : new ProfileView
        {
            Counsellor = id,
            Profile = practice.Profile,
            Services = Bookable(practice),
            Credentials = [.. practice.Credentials.Where(c => CounsellorRules.IsGood(c, now)).Select(c => c with { File = Guid.Empty, CheckedBy = null })],
            CallKey = practice.Room?.CallKeyPublic ?? "",
        };

    /// <summary>Null when nobody but the counsellor is to see anything.</summary>
    public static CounsellorCard? ForDirectory(Guid id, CounsellorState practice) => practice.Status is ProfileStatus.Online or ProfileStatus.Submitted
        ? new CounsellorCard
        {
            Counsellor = id,
            Online = practice.Status is ProfileStatus.Online,
            SubmittedAt = practice.SubmittedAt,
            Name = practice.Profile.Name,
            Title = practice.Profile.Title,
            Languages = practice.Profile.Languages,
            Specialities = practice.Profile.Specialities,
            Services = Bookable(practice),
            Photo = practice.Profile.Photo,
            Place = practice.Profile.Place,
        }
        : null;

    public static Outcome<Offer> Offer(CounsellorState practice, Guid service, string? account, DateTimeOffset now)
    {
        if (!IsOnline(practice, now)) return RefusalCode.CounsellorNotOnline;
        if (practice.Services.FirstOrDefault(s => s.Id == service) is not { } terms) return new Refusal(RefusalCode.Invalid, "service");
        if (terms.Net.Minor > 0 && account is null) return RefusalCode.AccountNotReady;
        return new Offer(terms, terms.Net.Minor > 0 ? account : null, practice.Profile.Name);
    }

    public static RoomView Room(CounsellorState practice, Guid device, DateTimeOffset now)
    {
        var room = practice.Room!;
        return new(room.Salt, room.CallKeyPublic, room.CallKeyWrapped, RoomRules.IsOpen(practice, device, now));
    }

    private static bool IsOnline(CounsellorState practice, DateTimeOffset now) =>
        practice.Status is ProfileStatus.Online && practice.Credentials.Any(c => CounsellorRules.IsGood(c, now));

    private static ImmutableArray<ServiceView> Bookable(CounsellorState practice) =>
    [
        .. practice.Services.Where(s => s.Net.Minor == 0 || practice.Facts.PaymentAccount is not null)
            .Select(s => s.ToView()).OrderBy(s => s.Gross.Minor).ThenBy(s => s.Minutes),
    ];
}
