using System.Collections.Immutable;

namespace Helpnet.Grains.Files;

/// <summary>The files of one account and their lengths.</summary>
internal sealed record FileShelfState
{
    public ImmutableDictionary<Guid, long> Files { get; init; } = ImmutableDictionary<Guid, long>.Empty;

    public FileShelfState Apply(FileShelfEvent e) => e switch
    {
        FileShelved s => this with { Files = Files.SetItem(s.File, s.Length) },
        FileTakenOff t => this with { Files = Files.Remove(t.File) },
        _ => throw new InvalidOperationException($"No state follows {e.GetType().Name}."),
    };
}

internal abstract record FileShelfEvent;

internal sealed record FileShelved(Guid File, long Length) : FileShelfEvent;

internal sealed record FileTakenOff(Guid File) : FileShelfEvent;
