namespace Helpnet.Grains;

/// <summary>An answer that may be a "no", whatever else it holds.</summary>
internal interface IAnswer
{
    Refusal? Refusal { get; }
}
