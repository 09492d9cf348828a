namespace Helpnet.Grains.Agendas;

/// <summary>One of the two sides of an appointment.</summary>
public enum Side
{
    /// <summary>The person who gives the consultation.</summary>
    Counsellor,
    /// <summary>The person who asked for it.</summary>
    Client,
}
