namespace Helpnet.Grains.Agendas;

/// <summary>What becomes of a part of a day.</summary>
public enum DayChangeKind
{
    /// <summary>It can be booked.</summary>
    Open,
    /// <summary>It can't be booked. What is booked already stays.</summary>
    Close,
    /// <summary>The whole day follows the weekly openings again.</summary>
    AsEveryWeek,
}
