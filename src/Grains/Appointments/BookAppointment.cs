namespace Helpnet.Grains.Appointments;

/// <summary>Asks for an appointment. The appointment's own id, made with the form, is the command's id: pressing twice books once.</summary>
/// <param name="Counsellor">Whom to book.</param>
/// <param name="Service">Which service, at the terms of this moment.</param>
/// <param name="Start">When it begins.</param>
/// <param name="Visitor">The browser that may hold the slot.</param>
/// <param name="Zone">IANA zone of the client's browser, for mails; unknown zones are refused.</param>
/// <param name="Price">The price incl. VAT that the form showed, so that nobody books at another one.</param>
[GenerateSerializer, Immutable, Alias("book-appointment")]
public sealed record BookAppointment(Guid Counsellor, Guid Service, DateTimeOffset Start, Guid Visitor, string Zone, Money Price);
