namespace Helpnet.Grains.Agendas;

/// <summary>The side of an agenda that appointments take intervals from. Key: the account's id.</summary>
[Alias("agenda-booking")]
internal interface IAgendaBooking : IGrainWithGuidKey
{
    /// <summary>Takes the interval for an appointment. Taking again is nothing new. Durable when the call returns.</summary>
    [Alias("take")] Task<Refusal?> Take(TakeInterval take);

    /// <summary>Takes a second interval for an appointment that moves. Asking again is nothing new.</summary>
    [Alias("reserve")] Task<Refusal?> Reserve(MoveInterval move);

    /// <summary>The move is decided: of the appointment's intervals only this one stays. Safe to repeat, harmless when late.</summary>
    [Alias("settle-move")] Task SettleMove(Guid appointment, Slot time, long move);

    /// <summary>Gives the interval back and remembers how the appointment ended. Safe to repeat, also for what was never taken.</summary>
    [Alias("release")] Task Release(Guid appointment, Ending ending);

    /// <summary>This counsellor may be booked although absences pause bookings, until the next absence. Safe to repeat.</summary>
    [Alias("agree")] Task Agree(Guid counsellor);
}
