using System.Collections.Immutable;

namespace Helpnet.Grains.Notices;

internal sealed record InboxState
{
    public const int Most = 100;

    public ImmutableArray<Notice> Notices { get; init; } = [];
    public long Head { get; init; }
    public long Seen { get; init; }

    public InboxState Apply(NoticePosted e) => this with
    {
        Head = Head + 1,
        Notices = [.. Notices.Add(new(Head + 1, e.Id, e.Kind, e.About, e.At)).TakeLast(Most)],
    };
}

internal sealed record NoticePosted(string Id, NoticeKind Kind, Guid About, DateTimeOffset At);
