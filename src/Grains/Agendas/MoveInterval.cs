namespace Helpnet.Grains.Agendas;

/// <summary>Asks an agenda for a second interval of an appointment that already has one here.</summary>
/// <param name="Appointment">Which appointment.</param>
/// <param name="From">The interval it has.</param>
/// <param name="To">The interval it wants.</param>
/// <param name="Side">Whose side of the appointment this agenda is.</param>
/// <param name="By">Who moves it.</param>
/// <param name="Move">The appointment's version that asks; also what makes the request safe to repeat.</param>
[GenerateSerializer, Immutable, Alias("move-interval")]
internal sealed record MoveInterval(Guid Appointment, Slot From, Slot To, Side Side, Side By, long Move);
