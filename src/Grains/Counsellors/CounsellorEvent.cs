namespace Helpnet.Grains.Counsellors;

internal abstract record CounsellorEvent;

internal sealed record PlanChosen(PlanName Plan) : CounsellorEvent;

internal sealed record ProfileSaved(Profile Profile) : CounsellorEvent;

internal sealed record PhotoSet(Guid? Photo) : CounsellorEvent;

internal sealed record VideoAdded(ProfileVideo Video) : CounsellorEvent;

internal sealed record FileRefused(Guid File) : CounsellorEvent;

internal sealed record VideoRemoved(Guid File) : CounsellorEvent;

internal sealed record SpotSet(MapPoint? Spot) : CounsellorEvent;

internal sealed record ServiceSaved(ServiceTerms Service) : CounsellorEvent;

internal sealed record ServiceRemoved(Guid Service) : CounsellorEvent;

internal sealed record CurrencySet(string Currency) : CounsellorEvent;

internal sealed record CredentialAdded(Credential Credential) : CounsellorEvent;

internal sealed record CredentialFileReplaced(Guid Credential, Guid File) : CounsellorEvent;

internal sealed record CredentialRemoved(Guid Credential) : CounsellorEvent;

internal sealed record CredentialChecked(Guid Credential, DateTimeOffset On, Guid By, DateOnly? Expires) : CounsellorEvent;

/// <summary>The profile moves on in its life; <see cref="ProfileLife"/> has said whereto.</summary>
internal sealed record StatusMoved(ProfileStatus To, DateTimeOffset At, ReturnReason? Reason = null) : CounsellorEvent;

internal sealed record FactsHeard(Facts Facts) : CounsellorEvent;

internal sealed record RoomSet(StoredRoom Room) : CounsellorEvent;

internal sealed record RoomTried(DateTimeOffset At, Guid Attempt) : CounsellorEvent;

internal sealed record RoomOpened(Guid Device, DateTimeOffset At) : CounsellorEvent;
