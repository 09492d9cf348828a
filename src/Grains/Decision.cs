using System.Collections.Immutable;

namespace Helpnet.Grains;

/// <summary>What a rule answers: events to store, nothing to do, or a refusal.</summary>
internal sealed record Decision<TEvent>(ImmutableArray<TEvent> Events, Refusal? Refusal = null)
{
    public static readonly Decision<TEvent> Nothing = new([]);

    public static Decision<TEvent> Of(params ReadOnlySpan<TEvent> events) => new([.. events]);

    public static implicit operator Decision<TEvent>(TEvent e) => new([e]);

    public static implicit operator Decision<TEvent>(Refusal refusal) => new([], refusal);

    public static implicit operator Decision<TEvent>(RefusalCode code) => new([], new Refusal(code));
}
