using System.Text;

namespace Helpnet.Grains.Consultations;

/// <summary>Who may be in a call. Law 2 is decided here: no admission, no signalling.</summary>
internal static class ConsultationRules
{
    /// <summary>A page not heard of for so long counts as gone: four times the pause between two signs of life, and some grace.</summary>
    public static readonly TimeSpan PageLife = TimeSpan.FromSeconds(45);

    public static Decision<ConsultationEvent> Admit(ConsultationState call, Admission admission, DateTimeOffset now)
    {
        if (call.Ended is not null) return RefusalCode.Over;
        if (admission.Client == admission.Counsellor) return RefusalCode.Invalid;
        if (call.Admission is not { } earlier) return new PeopleAdmitted(admission, now);
        if (earlier.Client != admission.Client || earlier.Counsellor != admission.Counsellor) return RefusalCode.Invalid;
        return admission.AgreedEnd > earlier.AgreedEnd ? new PeopleAdmitted(admission, now) : Decision<ConsultationEvent>.Nothing;
    }

    /// <summary>Closing what nobody was admitted to keeps it closed: an admission that was on its way comes too late.</summary>
    public static Decision<ConsultationEvent> Close(ConsultationState call, DateTimeOffset now) =>
        call.Ended is null ? new ConsultationClosed(now) : Decision<ConsultationEvent>.Nothing;

    /// <summary>On which side <paramref name="account"/> is. Strangers and people who are too early get the same answer.</summary>
    public static Outcome<ConsultationRole> Role(ConsultationState call, Guid? account)
    {
        if (account is null) return RefusalCode.SignedOut;
        if (call.Admission is not { } admission || account != admission.Client && account != admission.Counsellor) return RefusalCode.NotAdmitted;
        if (call.Ended is not null) return RefusalCode.Over;
        return account == admission.Client ? ConsultationRole.Client : ConsultationRole.Counsellor;
    }

    public static Decision<ConsultationEvent> Join(ConsultationState call, ConsultationRole role, Guid page, bool take)
    {
        if (page == Guid.Empty) return new Refusal(RefusalCode.Invalid, "page");
        if (call.Page(role) == page) return Decision<ConsultationEvent>.Nothing;
        return take || call.Page(role) is null ? new PageTaken(role, page) : RefusalCode.ContinuedElsewhere;
    }

    /// <summary>Whether a page last heard of at <paramref name="seen"/> counts as gone.</summary>
    public static bool IsLost(DateTimeOffset seen, DateTimeOffset now) => now - seen >= PageLife;

    public static Refusal? Send(ConsultationState call, ConsultationRole role, Guid page, string? signal)
    {
        if (call.Page(role) != page) return new(RefusalCode.ContinuedElsewhere);
        // A length in characters is the least number of bytes: the long ones are refused without counting.
        return string.IsNullOrEmpty(signal) || signal.Length > IConsultationGrain.MostSignalBytes
            || Encoding.UTF8.GetByteCount(signal) > IConsultationGrain.MostSignalBytes
            ? new(RefusalCode.Invalid, "signal")
            : null;
    }
}
