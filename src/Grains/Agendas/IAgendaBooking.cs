namespace Helpnet.Grains.Agendas;

/// <summary>The side of an agenda that appointments take intervals from. Key: the account's id.</summary>
[Alias("agenda-booking")]
internal interface IAgendaBooking : IGrainWithGuidKey
{
    /// <summary>Takes the interval for an appointment. Taking again is nothing new. Durable when the call returns.</summary>
    [Alias("take")] Task<Refusal?> Take(TakeInterval take);

    /// <summary>Gives the interval back and remembers how the appointment ended. Safe to repeat, also for what was never taken.</summary>
    [Alias("release")] Task Release(Guid appointment, Ending ending);
}
