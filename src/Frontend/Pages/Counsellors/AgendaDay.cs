namespace Helpnet.Frontend.Pages.Counsellors;

/// <summary>One day of the agenda; openings in minutes after midnight.</summary>
/// <param name="Date">The day in the counsellor's zone.</param>
/// <param name="Open">What is open on it.</param>
/// <param name="Weekly">What is open on that day of every week.</param>
/// <param name="HasOwnHours">Whether the day does not follow the week.</param>
/// <param name="MayChange">Whether the day is not over.</param>
/// <param name="Entries">Its appointments, by start.</param>
public sealed record AgendaDay(
    DateOnly Date,
    IReadOnlyList<(int From, int To)> Open,
    IReadOnlyList<(int From, int To)> Weekly,
    bool HasOwnHours,
    bool MayChange,
    IReadOnlyList<AgendaEntry> Entries);
