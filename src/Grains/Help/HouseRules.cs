namespace Helpnet.Grains.Help;

/// <summary>What the operator has chosen and pages say. Only silos have the settings.</summary>
/// <param name="LeastAge">The age a new person has to have reached, in years.</param>
/// <param name="AbsencesThatPause">How many absences pause a client's bookings.</param>
/// <param name="PauseDays">For how many days from the last absence on.</param>
[GenerateSerializer, Immutable, Alias("house-rules")]
public sealed record HouseRules(int LeastAge, int AbsencesThatPause, int PauseDays);
