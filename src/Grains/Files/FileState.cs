namespace Helpnet.Grains.Files;

internal sealed record FileState
{
    public FileStatus Status { get; init; }
    public Guid Owner { get; init; }
    public FileKind Kind { get; init; }
    public string ContentType { get; init; } = "";
    public long Length { get; init; }
    public DateTimeOffset BegunAt { get; init; }

    public FileState Apply(FileEvent e) => e switch
    {
        FileBegun b => new()
        {
            Status = FileStatus.Arriving,
            Owner = b.Owner,
            Kind = b.Kind,
            ContentType = b.ContentType,
            Length = b.Length,
            BegunAt = b.At,
        },
        FileCompleted => this with { Status = FileStatus.Complete },
        FileDropped => this with { Status = FileStatus.Dropped },
        FileCleared => this with { Status = FileStatus.Cleared },
        _ => throw new InvalidOperationException($"No state follows {e.GetType().Name}."),
    };
}

/// <summary>Dropped: nobody may use it any more, its parts are still to be removed. Cleared: they are.</summary>
internal enum FileStatus { None, Arriving, Complete, Dropped, Cleared }

internal abstract record FileEvent;

internal sealed record FileBegun(Guid Owner, FileKind Kind, string ContentType, long Length, DateTimeOffset At) : FileEvent;

internal sealed record FileCompleted : FileEvent;

internal sealed record FileDropped : FileEvent;

internal sealed record FileCleared : FileEvent;
