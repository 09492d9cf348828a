using Helpnet.Grains.Notices;
using Orleans.Concurrency;

namespace Helpnet.Grains.Appointments;

/// <summary>
/// One agreed consultation. Key: an id made by the client's browser with the form. Every command carries a client-made id:
/// the same id gives the same answer and changes nothing again. All changes are durable when the call returns;
/// what others are to hear of it goes out by itself, also after a crash. Anybody but the two sides gets <see cref="RefusalCode.NotYours"/>.
/// </summary>
[Alias("appointment")]
public interface IAppointmentGrain : ITopic
{
    /// <summary>
    /// Books, when both agendas agree. Refusals: <see cref="RefusalCode.SignedOut"/>, <see cref="RefusalCode.CounsellorNotOnline"/>,
    /// <see cref="RefusalCode.AccountNotReady"/>, <see cref="RefusalCode.SlotTaken"/>, <see cref="RefusalCode.NotOpenThen"/>,
    /// <see cref="RefusalCode.OwnOverlap"/>, <see cref="RefusalCode.TooManyAppointments"/>, <see cref="RefusalCode.OneBeforeMeeting"/>,
    /// <see cref="RefusalCode.BookingPaused"/>, <see cref="RefusalCode.PriceChanged"/>, <see cref="RefusalCode.Invalid"/> with the field.
    /// </summary>
    [Alias("book")] Task<Refusal?> Book(BookAppointment command);

    /// <summary>The appointment as the caller's side sees it.</summary>
    [Alias("view")] Task<Outcome<AppointmentView>> View();

    /// <summary><see cref="View"/> and how the counsellor presents themselves, for a page that shows whom one meets.</summary>
    [Alias("face")] Task<Outcome<AppointmentFace>> Face();

    /// <summary><see cref="Face"/> and how the caller's browser may connect, for the pages at the door and behind it.</summary>
    [Alias("at-door")] Task<Outcome<DoorView>> AtDoor();

    /// <summary>A calendar file of it for the caller, with a neutral title. Changes nothing.</summary>
    /// <param name="language">Language of the file: <c>en</c>, <c>fr</c> or <c>de</c>.</param>
    [Alias("calendar")] Task<Outcome<string>> Calendar(string language);

    /// <summary>Either side calls it off, up to the admission; what was paid is given back. Reasons of the service itself are refused.</summary>
    [Alias("cancel")] Task<Refusal?> Cancel(Guid command, CancelReason reason);

    /// <summary>
    /// Either side moves it to another start, up to the admission; length, price and what was paid stay. The client may until the
    /// counsellor's notice and to a time that the agenda offers, the counsellor to any time that is free on both sides. Refused, nothing
    /// has changed: <see cref="RefusalCode.TooLateToMove"/>, <see cref="RefusalCode.NotOpenThen"/>, <see cref="RefusalCode.SlotTaken"/>,
    /// <see cref="RefusalCode.OwnOverlap"/> to the client and <see cref="RefusalCode.ClientNotFree"/> to the counsellor,
    /// <see cref="RefusalCode.Over"/>, <see cref="RefusalCode.Cancelled"/>,
    /// <see cref="RefusalCode.NotInThisState"/>.
    /// </summary>
    [Alias("move")] Task<Refusal?> Move(Guid command, DateTimeOffset newStart);

    /// <summary>
    /// The client wants to pay: opens the provider's page, or gives the one that is open. <see cref="RefusalCode.TooEarly"/>,
    /// <see cref="RefusalCode.Over"/>, <see cref="RefusalCode.Cancelled"/>.
    /// </summary>
    /// <param name="command">Id of the command.</param>
    /// <param name="returnUrl">Our page to come back to, absolute.</param>
    /// <param name="language">Language of the provider's page.</param>
    [Alias("pay")] Task<Outcome<PayPage>> Pay(Guid command, string returnUrl, string language);

    /// <summary>
    /// Where to go after <see cref="Pay"/>: waits until the provider's page is known, the money has moved on or the provider does not answer.
    /// Changes nothing and holds up nobody else.
    /// </summary>
    /// <param name="atMost">
    /// How long; 10 seconds at the most. A frontend asks for a quarter of a second at a time: it then notices a silo that dies meanwhile as with any other
    /// question, and a silo that leaves is not held up.
    /// </param>
    [AlwaysInterleave, Alias("wait-for-pay-page")] Task<Outcome<PayPage>> WaitForPayPage(TimeSpan atMost);

    /// <summary>
    /// Asks the provider again, without waiting for the answer; the page hears of it by the topic. However often it is called, the provider is asked
    /// one question at a time and one in some seconds.
    /// </summary>
    [Alias("look-again")] Task<Refusal?> LookAgain();

    /// <summary>
    /// The client enters the waiting room, or comes back to it. <see cref="RefusalCode.TooEarly"/>, <see cref="RefusalCode.Over"/>,
    /// <see cref="RefusalCode.Cancelled"/>, <see cref="RefusalCode.PaymentDue"/>, <see cref="RefusalCode.PaymentPending"/>,
    /// <see cref="RefusalCode.ProviderUnavailable"/>.
    /// </summary>
    [Alias("enter")] Task<Refusal?> Enter(Guid command);

    /// <summary>
    /// An open page brings the client in, or back, by itself: as <see cref="Enter"/>, but <see cref="RefusalCode.NotInThisState"/> when the client
    /// went out on purpose since.
    /// </summary>
    [Alias("come-in")] Task<Refusal?> ComeIn(Guid command);

    /// <summary>
    /// The client goes out of the waiting room and keeps the payment; once the way out is offered this takes it, and after the agreed end it is final.
    /// </summary>
    [Alias("leave")] Task<Refusal?> Leave(Guid command);

    /// <summary>
    /// The counsellor admits the client who waits. <see cref="RefusalCode.RoomClosed"/> until this device has opened the room,
    /// <see cref="RefusalCode.NotInThisState"/> when nobody waits.
    /// </summary>
    [Alias("admit")] Task<Refusal?> Admit(Guid command);

    /// <summary>The counsellor ends the consultation.</summary>
    [Alias("finish")] Task<Refusal?> Finish(Guid command);

    /// <summary>The counsellor says to be late, by 1 to 60 minutes from now or from the start, whichever is later.</summary>
    [Alias("say-late")] Task<Refusal?> SayLate(Guid command, TimeSpan delay);

    /// <summary>The client goes on waiting.</summary>
    [Alias("wait-on")] Task<Refusal?> WaitOn(Guid command);

    /// <summary>The client takes the way out that lateness offers; what was paid is given back.</summary>
    [Alias("give-up")] Task<Refusal?> GiveUp(Guid command);

    /// <summary>The counsellor lets the client in without payment while the provider does not answer; no commission is owed.</summary>
    [Alias("waive")] Task<Refusal?> Waive(Guid command);

    /// <summary>The counsellor gives the money back after admission, or after the client stayed away.</summary>
    [Alias("give-back")] Task<Refusal?> GiveBack(Guid command);

    /// <summary>
    /// The counsellor agrees that the client who stayed away books with them again, although absences pause bookings.
    /// Holds until the client's next absence. Durable when the call returns; the client's agenda hears of it within moments.
    /// </summary>
    /// <returns>Null, <see cref="RefusalCode.NotYours"/> for anybody but the counsellor, or <see cref="RefusalCode.NotInThisState"/>.</returns>
    [Alias("forgive")] Task<Refusal?> Forgive(Guid command);
}
