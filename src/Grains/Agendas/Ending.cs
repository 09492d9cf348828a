namespace Helpnet.Grains.Agendas;

/// <summary>How an appointment left an agenda, as far as later bookings care.</summary>
internal enum Ending
{
    /// <summary>It never took place: cancelled, refused, or the other side was absent.</summary>
    Released,
    /// <summary>It took place; the two have met.</summary>
    Met,
    /// <summary>This agenda's owner was absent.</summary>
    Absent,
}
