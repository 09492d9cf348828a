using System.Collections.Immutable;
using static Helpnet.Grains.Counsellors.ProfileSignal;

namespace Helpnet.Grains.Counsellors;

/// <summary>A practice's way from the first draft to being online, and what may change on it.</summary>
internal static class CounsellorRules
{
    public const int MostServices = 20;
    public const int MostCredentials = 12;
    private const int MostUnused = 50;

    public static Decision<CounsellorEvent> ChoosePlan(CounsellorState practice, PlanName plan)
    {
        if (practice.Plan == plan) return Decision<CounsellorEvent>.Nothing;
        return plan is PlanName.Basic ? new PlanChosen(plan) : new Refusal(RefusalCode.StepMissing, nameof(PracticeStep.Plan));
    }

    public static Decision<CounsellorEvent> SaveProfile(CounsellorState practice, Profile profile, DateTimeOffset now)
    {
        if (ProfileRules.WhyNot(profile) is { } no) return no;
        // Videos and the place on the map have commands of their own.
        var tidy = ProfileRules.Tidy(profile) with { Videos = practice.Profile.Videos, Spot = practice.Profile.Spot };
        if (ProfileRules.Same(tidy, practice.Profile)) return Decision<CounsellorEvent>.Nothing;
        return Moved(practice, ProfileRules.Vouched(tidy) == ProfileRules.Vouched(practice.Profile) ? Edit : ChangeVerified, now, new ProfileSaved(tidy));
    }

    public static Decision<CounsellorEvent> SetPhoto(CounsellorState practice, Guid? photo) =>
        practice.Profile.Photo == photo ? Decision<CounsellorEvent>.Nothing
        : photo == Guid.Empty ? new Refusal(RefusalCode.Invalid, "photo")
        : new PhotoSet(photo);

    public static Decision<CounsellorEvent> SaveService(CounsellorState practice, ServiceTerms service)
    {
        if (ServiceRules.WhyNot(service, practice.Currency) is { } no) return no;
        var known = practice.Services.FirstOrDefault(s => s.Id == service.Id);
        if (known is null && practice.Services.Length >= MostServices) return RefusalCode.ListFull;
        var tidy = service with { Name = service.Name.Trim() };
        return known == tidy ? Decision<CounsellorEvent>.Nothing : new ServiceSaved(tidy);
    }

    public static Decision<CounsellorEvent> RemoveService(CounsellorState practice, Guid service) =>
        practice.Services.Any(s => s.Id == service) ? new ServiceRemoved(service) : Decision<CounsellorEvent>.Nothing;

    public static Decision<CounsellorEvent> SetCurrency(CounsellorState practice, string currency)
    {
        if (!Currencies.All.ContainsKey(currency)) return new Refusal(RefusalCode.Invalid, "currency");
        if (practice.Currency == currency) return Decision<CounsellorEvent>.Nothing;
        return practice.Services.Any(s => s.Net.Minor > 0) ? RefusalCode.CurrencyInUse : new CurrencySet(currency);
    }

    public static Decision<CounsellorEvent> AddCredential(CounsellorState practice, Credential credential, DateTimeOffset now)
    {
        if (credential.Id == Guid.Empty) return new Refusal(RefusalCode.Invalid, "id");
        if (credential.File == Guid.Empty) return new Refusal(RefusalCode.Invalid, "file");
        if (!Plain.IsLine(credential.Title, 120)) return new Refusal(RefusalCode.Invalid, "title");
        if (!Plain.IsLine(credential.Issuer, 120)) return new Refusal(RefusalCode.Invalid, "issuer");
        if (practice.Credentials.Any(c => c.Id == credential.Id)) return Decision<CounsellorEvent>.Nothing;
        if (practice.Credentials.Length >= MostCredentials) return RefusalCode.ListFull;

        // Whatever the caller says was checked was not.
        var handedIn = new Credential(credential.Id, credential.Title.Trim(), credential.Issuer.Trim(), credential.File);
        return Moved(practice, ChangeVerified, now, new CredentialAdded(handedIn));
    }

    /// <summary>Before submission alone: from then on it is the paper that an administrator looks at.</summary>
    public static Decision<CounsellorEvent> ReplaceFile(CounsellorState practice, Guid credential, Guid file)
    {
        if (file == Guid.Empty) return new Refusal(RefusalCode.Invalid, "file");
        if (practice.Credentials.FirstOrDefault(c => c.Id == credential) is not { } known) return RefusalCode.NotYours;
        if (known.File == file) return Decision<CounsellorEvent>.Nothing;
        return practice.Status is ProfileStatus.Draft or ProfileStatus.Returned
            ? new CredentialFileReplaced(credential, file)
            : RefusalCode.ProfileMovedOn;
    }

    /// <summary>A file that came with what was refused; one that is shown already stays.</summary>
    public static Decision<CounsellorEvent> RefuseFile(CounsellorState practice, Guid file) =>
        file == Guid.Empty || practice.Shows(file) || practice.Unused.Contains(file) || practice.Unused.Length >= MostUnused
            ? Decision<CounsellorEvent>.Nothing
            : new FileRefused(file);

    public static Decision<CounsellorEvent> RemoveCredential(CounsellorState practice, Guid credential, DateTimeOffset now)
    {
        if (practice.Credentials.All(c => c.Id != credential)) return Decision<CounsellorEvent>.Nothing;
        var left = practice.Credentials.Where(c => c.Id != credential);
        return Moved(practice, left.Any(c => IsGood(c, now)) ? Edit : LoseLastDiploma, now, new CredentialRemoved(credential));
    }

    public static Decision<CounsellorEvent> Hear(CounsellorState practice, Facts facts) =>
        practice.Facts == facts ? Decision<CounsellorEvent>.Nothing : new FactsHeard(facts);

    public static Decision<CounsellorEvent> Submit(CounsellorState practice, DateTimeOffset now) =>
        FirstMissing(practice) is { } no ? no : Moved(practice, ProfileSignal.Submit, now);

    public static Decision<CounsellorEvent> Check(CounsellorState practice, Guid credential, Guid by, DateOnly? expires, DateTimeOffset now)
    {
        var known = practice.Credentials.FirstOrDefault(c => c.Id == credential);
        if (known is null) return RefusalCode.NotYours;
        if (expires < DateOnly.FromDateTime(now.UtcDateTime)) return new Refusal(RefusalCode.Invalid, "expires");
        if (known.CheckedOn is not null && known.CheckedBy == by && known.Expires == expires) return Decision<CounsellorEvent>.Nothing;
        return Moved(practice, ProfileSignal.Check, now, new CredentialChecked(credential, now, by, expires));
    }

    /// <param name="practice">The practice.</param>
    /// <param name="seen">The version that the administrator was looking at.</param>
    /// <param name="now">Now.</param>
    public static Decision<CounsellorEvent> PutOnline(CounsellorState practice, long seen, DateTimeOffset now)
    {
        if (practice.Status is ProfileStatus.Online) return Decision<CounsellorEvent>.Nothing;
        if (ProfileLife.Next(practice.Status, ProfileSignal.PutOnline) is null || seen != practice.Version) return RefusalCode.ProfileMovedOn;
        if (FirstMissing(practice) is { } no) return no;
        if (!practice.Credentials.All(c => c.CheckedOn is not null) || !practice.Credentials.Any(c => IsGood(c, now)))
            return new Refusal(RefusalCode.StepMissing, nameof(PracticeStep.Diplomas));
        return Moved(practice, ProfileSignal.PutOnline, now);
    }

    public static Decision<CounsellorEvent> GiveBack(CounsellorState practice, ReturnReason reason, DateTimeOffset now)
    {
        if (!Enum.IsDefined(reason) || reason is ReturnReason.Expired) return new Refusal(RefusalCode.Invalid, "reason");
        if (practice.Status is ProfileStatus.Returned && practice.Returned == reason) return Decision<CounsellorEvent>.Nothing;
        return ProfileLife.Next(practice.Status, ProfileSignal.GiveBack) is { } next
            ? new StatusMoved(next, now, reason)
            : RefusalCode.ProfileMovedOn;
    }

    /// <summary>Takes a profile back whose last diploma has expired.</summary>
    public static Decision<CounsellorEvent> Expire(CounsellorState practice, DateTimeOffset now) =>
        practice.Status is ProfileStatus.Online && !practice.Credentials.Any(c => IsGood(c, now))
            ? new StatusMoved(ProfileLife.Next(practice.Status, ProfileSignal.Expire)!.Value, now, ReturnReason.Expired)
            : Decision<CounsellorEvent>.Nothing;

    /// <summary>When the last diploma of an online profile expires, or null.</summary>
    public static DateTimeOffset? ExpiresAt(CounsellorState practice)
    {
        var holding = practice.Credentials.Where(c => c.CheckedOn is not null).ToList();
        if (practice.Status is not ProfileStatus.Online || holding.Count == 0 || holding.Any(c => c.Expires is null)) return null;
        return new DateTimeOffset(holding.Max(c => c.Expires!.Value).AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
    }

    /// <summary>Whether an administrator has checked the diploma and it still holds.</summary>
    public static bool IsGood(Credential credential, DateTimeOffset now) =>
        credential.CheckedOn is not null && (credential.Expires is not { } last || DateOnly.FromDateTime(now.UtcDateTime) <= last);

    /// <summary>What is still to be done before the profile can be submitted, in order.</summary>
    public static IEnumerable<PracticeStep> Missing(CounsellorState practice)
    {
        if (practice.Plan is null) yield return PracticeStep.Plan;
        if (ProfileRules.WhyNot(practice.Profile) is not null) yield return PracticeStep.Profile;
        if (!practice.Facts.HasHours) yield return PracticeStep.Hours;
        if (practice.Services.IsEmpty) yield return PracticeStep.Services;
        if (practice.Room is null) yield return PracticeStep.Room;
        if (practice.Facts.PaymentAccount is null && practice.Services.Any(s => s.Net.Minor > 0)) yield return PracticeStep.Payments;
        if (practice.Credentials.IsEmpty) yield return PracticeStep.Diplomas;
        if (!practice.Facts.RecoveryConfirmed) yield return PracticeStep.RecoveryKey;
    }

    private static Refusal? FirstMissing(CounsellorState practice) =>
        Missing(practice).Select(step => new Refusal(RefusalCode.StepMissing, step.ToString())).FirstOrDefault();

    private static Decision<CounsellorEvent> Moved(
        CounsellorState practice, ProfileSignal signal, DateTimeOffset now, params ReadOnlySpan<CounsellorEvent> events)
    {
        if (ProfileLife.Next(practice.Status, signal) is not { } next) return RefusalCode.ProfileMovedOn;
        ImmutableArray<CounsellorEvent> all = [.. events];
        return new(next == practice.Status ? all : all.Add(new StatusMoved(next, now)));
    }
}
