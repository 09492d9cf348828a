namespace Helpnet.Silo.Hosting;

/// <summary>Helpnet does not start, for a reason that an operator can mend.</summary>
/// <param name="message">All that the operator is told.</param>
public class StartRefused(string message) : Exception(message)
{
    /// <summary>The message alone, whoever logs it: where it was found helps nobody.</summary>
    public override string ToString() => Message;
}
