namespace Helpnet.Grains.Counsellors;

/// <summary>Why a profile was given back; a choice from a list, shown as <c>return.{name}</c>.</summary>
public enum ReturnReason
{
    /// <summary>A diploma can't be read.</summary>
    Unreadable,
    /// <summary>A diploma is missing.</summary>
    DiplomaMissing,
    /// <summary>A diploma does not belong to the name on the profile.</summary>
    NameDiffers,
    /// <summary>The text promises what it may not.</summary>
    TextNotAllowed,
    /// <summary>The last diploma that had been checked has expired; never an administrator's choice.</summary>
    Expired,
}
