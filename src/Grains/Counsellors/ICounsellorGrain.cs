using Orleans.Concurrency;

namespace Helpnet.Grains.Counsellors;

/// <summary>A counsellor's practice. Key: the account's id. Every change is durable when its call returns and safe to repeat.</summary>
[Alias("counsellor")]
public interface ICounsellorGrain : IGrainWithGuidKey
{
    /// <summary>The profile as visitors see it, or <see cref="RefusalCode.CounsellorNotOnline"/>.</summary>
    [ReadOnly, Alias("profile")] Task<Outcome<ProfileView>> Profile();

    /// <summary>
    /// The public half of the call key, Base64, whatever becomes of the profile: what was booked is kept. Empty before the room is set up.
    /// </summary>
    [ReadOnly, Alias("call-key")] Task<string> CallKey();

    /// <summary>The practice as its owner or an administrator sees it, or <see cref="RefusalCode.NotYours"/>.</summary>
    [Alias("practice")] Task<Outcome<PracticeView>> Practice();

    /// <summary>
    /// Chooses a plan. Basic is complete at once; the others need an order, which is not built yet, and are refused with
    /// <see cref="RefusalCode.StepMissing"/>.
    /// </summary>
    [Alias("choose-plan")] Task<Refusal?> ChoosePlan(PlanName plan);

    /// <summary>
    /// Replaces the profile. <see cref="RefusalCode.Invalid"/> names the field. A new name, title or training takes a profile that is online back to
    /// the administrators, who vouched for the old one.
    /// </summary>
    [Alias("save-profile")] Task<Refusal?> SaveProfile(Profile profile);

    /// <summary>Shows another picture, or none, whose file has been stored. The one before is removed.</summary>
    [Alias("set-photo")] Task<Refusal?> SetPhoto(Guid? photo);

    /// <summary>Shows one more video whose file has been stored; at most three (<see cref="RefusalCode.ListFull"/>). <see cref="RefusalCode.Invalid"/> names the field.
    /// The file of a video that is refused is removed.</summary>
    [Alias("add-video")] Task<Refusal?> AddVideo(ProfileVideo video);

    /// <summary>Takes a video off the profile; its file is removed.</summary>
    [Alias("remove-video")] Task<Refusal?> RemoveVideo(Guid file);

    /// <summary>Puts the practice on the map, rounded to about eleven metres, or takes it off with null. <see cref="RefusalCode.Invalid"/> names the field.</summary>
    [Alias("set-spot")] Task<Refusal?> SetSpot(MapPoint? spot);

    /// <summary>Adds the service or replaces the one with its id; at most 20 (<see cref="RefusalCode.ListFull"/>).
    /// <see cref="RefusalCode.Invalid"/> for a negative price or one below the provider's minimum that is not 0.</summary>
    [Alias("save-service")] Task<Refusal?> SaveService(ServiceTerms service);

    /// <summary>Takes a service out; appointments already booked keep their terms.</summary>
    [Alias("remove-service")] Task<Refusal?> RemoveService(Guid service);

    /// <summary>Sets the currency of all prices while no price has been set yet.</summary>
    [Alias("set-currency")] Task<Refusal?> SetCurrency(string currency);

    /// <summary>
    /// Sets the room password's keys. To replace them the account's own password has to be proven, and every device has to open the room again:
    /// <see cref="RefusalCode.WrongCredentials"/> and <see cref="RefusalCode.TooMany"/> name the field <c>proof</c>.
    /// </summary>
    /// <param name="keys">What the browser made of the room password.</param>
    /// <param name="proof">The account password's half under the user name; null when the room has no password yet.</param>
    [Alias("set-room")] Task<Refusal?> SetRoom(RoomKeys keys, string? proof);

    /// <summary>What this counsellor's browser needs to open the room; <see cref="RefusalCode.StepMissing"/> before set-up.</summary>
    [Alias("room")] Task<Outcome<RoomView>> Room();

    /// <summary>
    /// Opens the consultation room for the caller's device and session, once; later drops ask nothing. Wrong attempts are counted before they are
    /// checked and slow down: <see cref="RefusalCode.WrongRoomPassword"/>, <see cref="RefusalCode.TooMany"/> with the time to wait.
    /// </summary>
    /// <param name="attempt">Made by the frontend for each press, and never by a browser: a call that is repeated under it is not counted again.</param>
    /// <param name="gate">The half of the room password's derivation that may be checked.</param>
    [Alias("open-room-once")] Task<Refusal?> OpenRoom(Guid attempt, string gate);

    /// <summary>As <see cref="OpenRoom(Guid, string)"/>, each call counted: for frontends of the version before.</summary>
    [Alias("open-room")] Task<Refusal?> OpenRoom(string gate);

    /// <summary>
    /// Hands in a diploma whose file has been stored; at most 12. A profile that is online waits for an administrator again. The file of one that is
    /// refused is removed.
    /// </summary>
    [Alias("add-credential")] Task<Refusal?> AddCredential(Credential credential);

    /// <summary>
    /// Puts another stored file in the place of a diploma's, which has to be checked anew. The file before is removed.
    /// <see cref="RefusalCode.ProfileMovedOn"/> once the profile has been submitted; then the file that was
    /// to take its place is removed.
    /// </summary>
    [Alias("replace-file")] Task<Refusal?> ReplaceFile(Guid credential, Guid file);

    /// <summary>Takes a diploma back and removes its file. A profile without a checked one is a draft again.</summary>
    [Alias("remove-credential")] Task<Refusal?> RemoveCredential(Guid credential);

    /// <summary>Asks for verification; <see cref="RefusalCode.StepMissing"/> names the first step that is missing.</summary>
    [Alias("submit")] Task<Refusal?> Submit();

    /// <summary>An administrator has checked one credential. <see cref="RefusalCode.NotYours"/> for anybody else.</summary>
    [Alias("check")] Task<Refusal?> Check(Guid credential, DateOnly? expires);

    /// <summary>
    /// An administrator puts the profile online as it stood at <paramref name="seen"/> (<see cref="PracticeView.Version"/>); every credential must
    /// have been checked, else <see cref="RefusalCode.StepMissing"/>; <see cref="RefusalCode.ProfileMovedOn"/> when it has changed since.
    /// </summary>
    [Alias("put-online")] Task<Refusal?> PutOnline(long seen);

    /// <summary>An administrator gives the profile back.</summary>
    [Alias("give-back")] Task<Refusal?> GiveBack(ReturnReason reason);

    /// <summary>Asks agenda, payments and account anew what the practice depends on, after they changed; changes nothing else.</summary>
    [Alias("look-again")] Task LookAgain();
}
