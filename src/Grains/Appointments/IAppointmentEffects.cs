using System.Collections.Immutable;

namespace Helpnet.Grains.Appointments;

/// <summary>What an appointment tells itself from outside its turns. Key: the appointment.</summary>
[Alias("appointment-effects")]
internal interface IAppointmentEffects : IGrainWithGuidKey
{
    /// <summary>These effects have been acknowledged by those concerned.</summary>
    [Alias("done")] Task Done(ImmutableArray<string> effects);
}
