using Helpnet.Grains.Agendas;

namespace Helpnet.Grains.Appointments;

/// <summary>A move that is stored before an agenda is touched, until both have answered.</summary>
/// <param name="To">The time wanted.</param>
/// <param name="By">Who asks.</param>
/// <param name="Command">The command that asks; it has changed something only once both agendas agree.</param>
/// <param name="Number">The appointment's version that asks, which the agendas know the move by.</param>
internal sealed record Moving(Slot To, Side By, Guid Command, long Number);
