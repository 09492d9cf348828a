namespace Helpnet.Grains.Mail;

/// <summary>Which letter. The name is the translation key (<c>mail.{name}.subject</c>, <c>mail.{name}.text</c>).</summary>
public enum MailKind
{
    /// <summary>Asks a new person to confirm the e-mail address. Values: <c>link</c>.</summary>
    ConfirmEmail,
    /// <summary>Tells the owner of an address that someone tried to register with it. Values: <c>link</c> to the sign-in page.</summary>
    AlreadyRegistered,
    /// <summary>The way back in after a forgotten password. Values: <c>link</c>.</summary>
    ResetPassword,
    /// <summary>The door for someone whose sign-in is slowed by guesses of others. Values: <c>link</c>.</summary>
    SignInLink,
    /// <summary>The password has been changed.</summary>
    PasswordChanged,
    /// <summary>Asks to confirm a new address. Values: <c>link</c>.</summary>
    ConfirmNewEmail,
    /// <summary>Tells the old address that it has been replaced.</summary>
    EmailChanged,
    /// <summary>An appointment has been booked; carries an invitation. Values: <c>link</c>, <c>start</c>, <c>minutes</c>.</summary>
    Booked,
    /// <summary>An appointment has been cancelled; carries a cancellation. Values: <c>link</c>, <c>start</c>, <c>by</c>, <c>reason</c>.</summary>
    Cancelled,
    /// <summary>Tells the client that a payment has been given back. Values: <c>link</c>.</summary>
    Refunded,
    /// <summary>Someone is in the waiting room and no browser of the counsellor is open. Values: <c>link</c>.</summary>
    SomeoneWaits,
    /// <summary>The client or the counsellor was absent. Values: <c>link</c>, <c>who</c>.</summary>
    Absent,
    /// <summary>A profile has been put online. Values: <c>link</c>.</summary>
    ProfileOnline,
    /// <summary>A profile needs changes before it goes online. Values: <c>link</c>, <c>reason</c>.</summary>
    ProfileReturned,
    /// <summary>A message of the contact form, to the operator. Values: <c>ticket</c>, <c>reply</c>, <c>text</c>.</summary>
    Contact,
    /// <summary>A copy of the ticket number to whoever wrote. Values: <c>ticket</c>.</summary>
    ContactReceived,
    /// <summary>An appointment is near. Values: <c>link</c>, <c>start</c>, <c>minutes</c>.</summary>
    Reminder,
    /// <summary>Tells the counsellor that a payment has been given back. Values: <c>link</c>.</summary>
    RefundNote,
    /// <summary>Tells the counsellor that money which has to go back does not by itself. Values: <c>link</c>.</summary>
    RefundStuck,
    /// <summary>Tells the counsellor that the provider takes no payment on their account. Values: <c>link</c>.</summary>
    CannotBePaid,
    /// <summary>Tells the counsellor that nothing can be booked at a price because payments are off. Values: <c>link</c>.</summary>
    PaymentsOff,
    /// <summary>An appointment has moved; carries an invitation. Values: <c>link</c>, <c>start</c>, <c>minutes</c>, <c>before</c>.</summary>
    Moved,
}
