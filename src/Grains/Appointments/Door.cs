namespace Helpnet.Grains.Appointments;

/// <summary>What the door needs to know of the money; read from what the payment has stored.</summary>
internal enum Settlement
{
    /// <summary>Nothing has to be paid, or nothing any more.</summary>
    Settled,
    /// <summary>Has to be paid first.</summary>
    Due,
    /// <summary>On its way.</summary>
    Pending,
    /// <summary>The provider does not answer.</summary>
    Unavailable,
    /// <summary>Was paid and has been given back.</summary>
    GivenBack,
    /// <summary>Has to be paid, and the provider takes no payment for this counsellor now.</summary>
    Refused,
}

/// <summary>Law 1: nobody is in a waiting room or a consultation unless the payment is settled or not required.</summary>
internal static class Door
{
    public static DateTimeOffset OpensAt(AppointmentState appointment) => appointment.Time.Start - appointment.EntryWindow;

    /// <summary>Why the client may not be inside now, or null.</summary>
    public static Refusal? WhyNotInside(AppointmentState appointment, Settlement money) => money switch
    {
        _ when !appointment.NeedsPayment => null,
        Settlement.Settled => null,
        // A refund that the counsellor gives after admission does not close the door.
        Settlement.GivenBack when appointment.AdmittedAt is not null => null,
        Settlement.Pending => new(RefusalCode.PaymentPending),
        Settlement.Unavailable => new(RefusalCode.ProviderUnavailable),
        _ => new(RefusalCode.PaymentDue),
    };

    /// <summary>Why the client may not come to the door at this moment, whatever the money; or null.</summary>
    public static Refusal? WhyNotNow(AppointmentState appointment, DateTimeOffset now) => appointment.Status switch
    {
        AppointmentStatus.Cancelled => new(RefusalCode.Cancelled),
        AppointmentStatus.Completed or AppointmentStatus.ClientAbsent or AppointmentStatus.CounsellorAbsent => new(RefusalCode.Over),
        AppointmentStatus.Asked => new(RefusalCode.NotInThisState),
        AppointmentStatus.Booked when now < OpensAt(appointment) => new(RefusalCode.TooEarly, After: OpensAt(appointment) - now),
        AppointmentStatus.Booked when now >= appointment.Time.End => new(RefusalCode.Over),
        _ => null,
    };
}
