namespace Helpnet.Load.Figures;

/// <summary>What people do, and what they wait to hear.</summary>
internal enum Step
{
    SignIn,
    FindTime,
    OpenForm,
    Book,
    Cancel,
    OpenWaitingRoom,
    AskToPay,
    ComeBackPaid,
    Enter,
    Admit,
    Finish,
    /// <summary>From the press on "book" until the counsellor's open page has the notice.</summary>
    BookingToNotice,
    /// <summary>From the press on "enter" until the counsellor's open page shows the person.</summary>
    EntryToNotice,
    /// <summary>From the press on "admit" until the client's open page knows.</summary>
    AdmissionToNotice,
}
