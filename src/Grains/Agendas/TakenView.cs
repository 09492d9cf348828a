namespace Helpnet.Grains.Agendas;

/// <summary>An interval in an agenda that an appointment holds.</summary>
/// <param name="Appointment">Whose it is.</param>
/// <param name="Time">The agreed time.</param>
[GenerateSerializer, Immutable, Alias("taken-view")]
public sealed record TakenView(Guid Appointment, Slot Time);
