namespace Helpnet.Grains;

/// <summary>Either what was asked for or the <see cref="Grains.Refusal"/> that says why not.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
[GenerateSerializer, Immutable, Alias("outcome`1")]
public readonly record struct Outcome<T> : IAnswer
{
    /// <summary>What was asked for; meaningful only when <see cref="Refusal"/> is null.</summary>
    [Id(0)] public T Value { get; init; }

    /// <summary>Why not, or null.</summary>
    [Id(1)] public Refusal? Refusal { get; init; }

    /// <summary>Wraps what was asked for.</summary>
    public static implicit operator Outcome<T>(T value) => new() { Value = value };

    /// <summary>Wraps a "no".</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new() { Value = default!, Refusal = refusal };

    /// <summary>Wraps a "no" that needs no further words.</summary>
    public static implicit operator Outcome<T>(RefusalCode code) => new Refusal(code);
}
