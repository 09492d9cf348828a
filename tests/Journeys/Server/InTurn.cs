namespace Helpnet.Journeys.Server;

/// <summary>What journeys on the shared server would meet each other at: the classes of one such name run one after another.</summary>
internal static class InTurn
{
    /// <summary>The door of the one counsellor who is always there, and the payment provider, which one of them breaks.</summary>
    public const string AtMariesDoor = "at Marie's door";

    /// <summary>A profile that each of them changes and sees changed.</summary>
    public const string InJonasPractice = "in Jonas's practice";
}
