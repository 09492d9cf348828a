namespace Helpnet.Grains.Appointments;

/// <summary>What can happen to an appointment.</summary>
internal enum AppointmentSignal
{
    /// <summary>Both agendas have given the interval.</summary>
    IntervalsTaken,
    /// <summary>An agenda has refused the interval.</summary>
    IntervalRefused,
    /// <summary>The client enters the waiting room.</summary>
    Enter,
    /// <summary>The client leaves it, or has not been heard from for the grace.</summary>
    Leave,
    /// <summary>The counsellor admits the client.</summary>
    Admit,
    /// <summary>The counsellor ends the consultation.</summary>
    Finish,
    /// <summary>The agreed end has passed and neither side has been seen for ten minutes.</summary>
    FallSilent,
    /// <summary>Either side calls it off.</summary>
    Cancel,
    /// <summary>The agreed end has passed and the client is not there.</summary>
    EndWithoutClient,
    /// <summary>The client has waited long enough, by the rule on lateness.</summary>
    CounsellorMissed,
    /// <summary>Both agendas have given another interval.</summary>
    Move,
}
