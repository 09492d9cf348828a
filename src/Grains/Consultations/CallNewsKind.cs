using System.Text.Json.Serialization;

namespace Helpnet.Grains.Consultations;

/// <summary>What a page in a call is told.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CallNewsKind>))]
public enum CallNewsKind
{
    /// <summary>A page of the other side has entered, or has come back.</summary>
    PeerJoined,
    /// <summary>The other side has left; the consultation goes on and they may come back.</summary>
    PeerLeft,
    /// <summary>The other side's browser says something to this one's.</summary>
    Signal,
    /// <summary>Another page of the same person has the call now.</summary>
    ContinuedElsewhere,
    /// <summary>The consultation has ended.</summary>
    Ended,
    /// <summary>The other side's page has not been heard of for a while. Two browsers that have met may still hear each other.</summary>
    PeerLost,
}
