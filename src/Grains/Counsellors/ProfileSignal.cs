namespace Helpnet.Grains.Counsellors;

/// <summary>What can happen to a profile.</summary>
internal enum ProfileSignal
{
    /// <summary>The counsellor changes something that nobody verifies: text, services, the room.</summary>
    Edit,
    /// <summary>The counsellor changes what has been or is being verified: name, title, training, a new diploma.</summary>
    ChangeVerified,
    /// <summary>The counsellor takes the last diploma back.</summary>
    LoseLastDiploma,
    /// <summary>The counsellor asks for verification.</summary>
    Submit,
    /// <summary>An administrator has looked at a diploma.</summary>
    Check,
    /// <summary>An administrator puts the profile online.</summary>
    PutOnline,
    /// <summary>An administrator gives the profile back.</summary>
    GiveBack,
    /// <summary>The last checked diploma has expired.</summary>
    Expire,
}
