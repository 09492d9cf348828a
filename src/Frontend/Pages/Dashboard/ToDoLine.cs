namespace Helpnet.Frontend.Pages.Dashboard;

/// <summary>Something a counsellor has to see to.</summary>
/// <param name="Appointment">The appointment it is about.</param>
/// <param name="Words">The key of the text that says what.</param>
/// <param name="Name">The client's name.</param>
/// <param name="Start">When the appointment starts.</param>
/// <param name="Since">Since when it is so, where the text says it.</param>
public sealed record ToDoLine(Guid Appointment, string Words, string Name, DateTimeOffset Start, DateTimeOffset? Since = null);
