namespace Helpnet.Grains.Counsellors;

/// <summary>The life of a profile.</summary>
public enum ProfileStatus
{
    /// <summary>Being written; nobody else sees it.</summary>
    Draft,
    /// <summary>Waits for an administrator.</summary>
    Submitted,
    /// <summary>Found by searches and bookable.</summary>
    Online,
    /// <summary>Given back with a reason.</summary>
    Returned,
}
