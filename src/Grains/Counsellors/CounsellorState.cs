using System.Collections.Immutable;

namespace Helpnet.Grains.Counsellors;

internal sealed record CounsellorState
{
    public const int MostDevices = 20;

    public ProfileStatus Status { get; init; }
    public ReturnReason? Returned { get; init; }
    public DateTimeOffset? SubmittedAt { get; init; }
    public PlanName? Plan { get; init; }
    public Profile Profile { get; init; } = new();
    public string Currency { get; init; } = "EUR";
    public ImmutableArray<ServiceTerms> Services { get; init; } = [];
    public ImmutableArray<Credential> Credentials { get; init; } = [];
    public Facts Facts { get; init; } = new();
    public StoredRoom? Room { get; init; }
    public ImmutableArray<OpenedRoom> Opened { get; init; } = [];

    /// <summary>Attempts at the room password since it last fitted, the last one included.</summary>
    public int Tries { get; init; }

    public DateTimeOffset? LastTry { get; init; }

    /// <summary>Which attempt was counted last.</summary>
    public Guid Attempt { get; init; }

    /// <summary>Grows with each change that the directory or an administrator could see.</summary>
    public long Version { get; init; }

    /// <summary>The version that the directory has acknowledged.</summary>
    public long Projected { get; init; }

    /// <summary>Letters that the outbox has not taken yet.</summary>
    public ImmutableArray<PendingLetter> Letters { get; init; } = [];

    /// <summary>Files that nothing here shows any more and that have not been dropped yet.</summary>
    public ImmutableArray<Guid> Unused { get; init; } = [];

    public CounsellorState Apply(CounsellorEvent e) => e switch
    {
        RoomTried tried => this with { Tries = Tries + 1, LastTry = tried.At, Attempt = tried.Attempt },
        RoomOpened opened => this with
        {
            Tries = 0,
            LastTry = null,
            Opened = [.. Opened.RemoveAll(o => o.Device == opened.Device).TakeLast(MostDevices - 1), new(opened.Device, opened.At)],
        },
        FileRefused refused => this with { Unused = Unused.Add(refused.File) },
        _ => Change(e) with { Version = Version + 1 },
    };

    private CounsellorState Change(CounsellorEvent e) => e switch
    {
        PlanChosen chosen => this with { Plan = chosen.Plan },
        ProfileSaved saved => this with { Profile = saved.Profile, Unused = UnusedWithout(saved.Profile.Photo) },
        PhotoSet set => this with { Profile = Profile with { Photo = set.Photo }, Unused = UnusedWithout(set.Photo) },
        VideoAdded added => this with { Profile = Profile with { Videos = Profile.Videos.Add(added.Video) } },
        VideoRemoved removed => this with
        {
            Profile = Profile with { Videos = Profile.Videos.RemoveAll(v => v.File == removed.File) },
            Unused = Unused.Add(removed.File),
        },
        SpotSet set => this with { Profile = Profile with { Spot = set.Spot } },
        ServiceSaved saved => this with { Services = Put(saved.Service) },
        ServiceRemoved removed => this with { Services = Services.RemoveAll(s => s.Id == removed.Service) },
        CurrencySet set => this with { Currency = set.Currency, Services = [.. Services.Select(s => s with { Net = s.Net with { Currency = set.Currency } })] },
        CredentialAdded added => this with { Credentials = Credentials.Add(added.Credential) },
        CredentialFileReplaced replaced => this with
        {
            Credentials = [.. Credentials.Select(c => c.Id == replaced.Credential ? new(c.Id, c.Title, c.Issuer, replaced.File) : c)],
            Unused = Unused.AddRange(FilesOf(replaced.Credential)),
        },
        CredentialRemoved removed => this with
        {
            Credentials = Credentials.RemoveAll(c => c.Id == removed.Credential),
            Unused = Unused.AddRange(FilesOf(removed.Credential)),
        },
        CredentialChecked check => this with { Credentials = [.. Credentials.Select(c => c.Id == check.Credential ? Checked(c, check) : c)] },
        StatusMoved moved => Move(moved),
        FactsHeard heard => this with
        {
            Facts = heard.Facts,
            Letters = LosesPayments(heard.Facts) ? Letters.Add(new(Status, Version + 1, null, PaymentsOff: true)) : Letters,
        },
        RoomSet set => this with { Room = set.Room, Opened = [], Tries = 0, LastTry = null },
        _ => throw new InvalidOperationException($"{e.GetType().Name} is not a counsellor's event."),
    };

    public bool Shows(Guid file) =>
        Profile.Photo == file || Profile.Videos.Any(v => v.File == file) || Credentials.Any(c => c.File == file);

    private bool LosesPayments(Facts facts) =>
        Facts.PaymentAccount is not null && facts.PaymentAccount is null && Services.Any(s => s.Net.Minor > 0);

    private ImmutableArray<ServiceTerms> Put(ServiceTerms service)
    {
        var at = Services.IndexOf(Services.FirstOrDefault(s => s.Id == service.Id)!);
        return at < 0 ? Services.Add(service) : Services.SetItem(at, service);
    }

    private ImmutableArray<Guid> UnusedWithout(Guid? photo) => Profile.Photo is { } old && old != photo ? Unused.Add(old) : Unused;

    private IEnumerable<Guid> FilesOf(Guid credential) => Credentials.Where(c => c.Id == credential).Select(c => c.File);

    private CounsellorState Move(StatusMoved moved) => this with
    {
        Status = moved.To,
        Returned = moved.To is ProfileStatus.Returned ? moved.Reason : null,
        SubmittedAt = moved.To is ProfileStatus.Submitted ? moved.At : null,
        Letters = moved.To is ProfileStatus.Online or ProfileStatus.Returned ? Letters.Add(new(moved.To, Version + 1, moved.Reason)) : Letters,
    };

    private static Credential Checked(Credential credential, CredentialChecked check) =>
        credential with { CheckedOn = check.On, CheckedBy = check.By, Expires = check.Expires };
}

/// <summary>A letter to the counsellor; the version makes its Message-Id.</summary>
internal sealed record PendingLetter(ProfileStatus Status, long Version, ReturnReason? Reason, bool PaymentsOff = false);
