namespace Helpnet.Grains.Consultations;

/// <summary>Who is admitted, with which page each is in the call, and when it ended. What they say to each other is nowhere in it.</summary>
internal sealed record ConsultationState
{
    public Admission? Admission { get; init; }
    public DateTimeOffset Admitted { get; init; }
    public Guid? ClientPage { get; init; }
    public Guid? CounsellorPage { get; init; }
    public DateTimeOffset? Ended { get; init; }

    public Guid? Page(ConsultationRole role) => role is ConsultationRole.Client ? ClientPage : CounsellorPage;

    public ConsultationState Apply(ConsultationEvent e) => e switch
    {
        PeopleAdmitted admitted => this with { Admission = admitted.Admission, Admitted = Admission is null ? admitted.At : Admitted },
        PageTaken { Role: ConsultationRole.Client } taken => this with { ClientPage = taken.Page },
        PageTaken taken => this with { CounsellorPage = taken.Page },
        ConsultationClosed closed => this with { Ended = closed.At },
        _ => throw new InvalidOperationException($"{e.GetType().Name} is not a consultation's event."),
    };
}

internal abstract record ConsultationEvent;

internal sealed record PeopleAdmitted(Admission Admission, DateTimeOffset At) : ConsultationEvent;

internal sealed record PageTaken(ConsultationRole Role, Guid Page) : ConsultationEvent;

internal sealed record ConsultationClosed(DateTimeOffset At) : ConsultationEvent;
