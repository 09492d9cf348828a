namespace Helpnet.Grains.Appointments;

/// <summary>The life of an appointment; the table of <c>docs/laws.md</c> says what leads where.</summary>
public enum AppointmentStatus
{
    /// <summary>What is wanted is stored; the agendas have not both agreed. Nobody has been told anything.</summary>
    Asked,
    /// <summary>The time belongs to this appointment in both agendas.</summary>
    Booked,
    /// <summary>The client is in the waiting room.</summary>
    Waiting,
    /// <summary>The counsellor has admitted the client; both may signal.</summary>
    InConsultation,
    /// <summary>Over, as it should be.</summary>
    Completed,
    /// <summary>Called off, or never agreed to by an agenda.</summary>
    Cancelled,
    /// <summary>The client did not come.</summary>
    ClientAbsent,
    /// <summary>The counsellor did not come.</summary>
    CounsellorAbsent,
}
