namespace Helpnet.Grains.Agendas;

/// <summary>Asks an agenda for an interval.</summary>
/// <param name="Appointment">Who asks; also what makes the request safe to repeat.</param>
/// <param name="Time">The agreed time.</param>
/// <param name="Side">Whose side of the appointment this agenda is.</param>
/// <param name="Other">The account on the other side.</param>
/// <param name="Visitor">The browser that holds the slot, on the counsellor's side.</param>
[GenerateSerializer, Immutable, Alias("take-interval")]
internal sealed record TakeInterval(Guid Appointment, Slot Time, Side Side, Guid Other, Guid Visitor);
