using System.Collections.Immutable;

namespace Helpnet.Grains.Help;

/// <summary>The messages one address has sent within the last hour; their texts are kept by nobody but the mails.</summary>
internal sealed record ContactState
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public ImmutableArray<ContactTaken> Taken { get; init; } = [];

    public ContactState Apply(ContactTaken taken) =>
        this with { Taken = [.. Taken.Where(t => taken.At - t.At < Window), taken] };
}

internal sealed record ContactTaken(Guid Message, DateTimeOffset At);
