namespace Helpnet.Grains.Payments;

/// <summary>The payment provider gave no usable answer in time: what was asked may have happened or not.</summary>
/// <param name="keySpent">The provider failed and would repeat that failure for this key, so the next try needs another.</param>
/// <param name="cause">What went wrong.</param>
public sealed class GatewayUnavailable(bool keySpent, Exception? cause = null) : Exception("The payment provider does not answer.", cause)
{
    /// <summary>Whether the next try needs another key.</summary>
    public bool KeySpent { get; } = keySpent;
}
