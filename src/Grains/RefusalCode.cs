namespace Helpnet.Grains;

/// <summary>
/// Why a well-formed request was turned down. The name is the translation key (<c>refusal.{name}</c>) and the metric's label,
/// so a name once released keeps its meaning.
/// </summary>
public enum RefusalCode
{
    /// <summary>Nobody is signed in, or the signed-in device has been revoked.</summary>
    SignedOut,
    /// <summary>The thing exists, but not for this person; also the answer for things that do not exist.</summary>
    NotYours,
    /// <summary>The input has a value outside what is accepted; the field is named beside it.</summary>
    Invalid,
    /// <summary>Too many attempts; the refusal says how long to wait.</summary>
    TooMany,
    /// <summary>The user name belongs to someone.</summary>
    NameTaken,
    /// <summary>User name, e-mail or password do not fit.</summary>
    WrongCredentials,
    /// <summary>The e-mail address has not been confirmed yet.</summary>
    EmailNotConfirmed,
    /// <summary>The link was used already, is too old, or was replaced by a newer one.</summary>
    LinkExpired,
    /// <summary>Someone else has the time, or it was taken a moment ago.</summary>
    SlotTaken,
    /// <summary>The time is outside the opening hours, the notice or the horizon.</summary>
    NotOpenThen,
    /// <summary>The slot was kept for ten minutes and has lapsed.</summary>
    HoldLapsed,
    /// <summary>One person's own appointments would overlap.</summary>
    OwnOverlap,
    /// <summary>The limit of coming appointments is reached.</summary>
    TooManyAppointments,
    /// <summary>One coming appointment with a counsellor not yet met is the limit.</summary>
    OneBeforeMeeting,
    /// <summary>After two absences the counsellor has to agree first.</summary>
    BookingPaused,
    /// <summary>The counsellor is not online and can't be booked.</summary>
    CounsellorNotOnline,
    /// <summary>The counsellor can't take payments yet.</summary>
    AccountNotReady,
    /// <summary>The appointment's life does not allow this now.</summary>
    NotInThisState,
    /// <summary>The door opens later.</summary>
    TooEarly,
    /// <summary>The agreed end has passed.</summary>
    Over,
    /// <summary>The appointment has been cancelled.</summary>
    Cancelled,
    /// <summary>The payment has to be settled before entering.</summary>
    PaymentDue,
    /// <summary>The payment is on its way and has not arrived yet.</summary>
    PaymentPending,
    /// <summary>The payment provider does not answer.</summary>
    ProviderUnavailable,
    /// <summary>The counsellor has not opened the consultation room in this session.</summary>
    RoomClosed,
    /// <summary>The room password does not fit.</summary>
    WrongRoomPassword,
    /// <summary>The counsellor has not admitted the client.</summary>
    NotAdmitted,
    /// <summary>The call has been continued on another page of the same person.</summary>
    ContinuedElsewhere,
    /// <summary>Something that has to come first is missing; the field names it.</summary>
    StepMissing,
    /// <summary>The file is longer than its kind may be.</summary>
    FileTooLarge,
    /// <summary>The file is of a type that is not taken here, is empty, or is not what it says it is.</summary>
    FileNotAccepted,
    /// <summary>The account has no room for another file of this length.</summary>
    StorageFull,
    /// <summary>The picture is damaged, or has more points than are opened here.</summary>
    PictureUnreadable,
    /// <summary>The start is nearer than the counsellor's notice: the client can't move the appointment any more.</summary>
    TooLateToMove,
    /// <summary>The client is not free then, said to the counsellor who moves; why is the client's own affair.</summary>
    ClientNotFree,
    /// <summary>The price is another one since the form was opened.</summary>
    PriceChanged,
    /// <summary>The profile has changed in the meantime, so that this is not possible as it stands now.</summary>
    ProfileMovedOn,
    /// <summary>A service has a price in the currency that was to be replaced.</summary>
    CurrencyInUse,
    /// <summary>A list holds as many entries as it may.</summary>
    ListFull,
    /// <summary>The form's file has come already, has lapsed or was removed; the next one needs a form of its own.</summary>
    FormUsed,
    /// <summary>The e-mail address that was to be confirmed is confirmed.</summary>
    AlreadyConfirmed,
}
