namespace Helpnet.Grains.Help;

/// <summary>What somebody writes to the operator.</summary>
/// <param name="Id">Made with the form, so that pressing twice sends once.</param>
/// <param name="Reply">The e-mail address for the answer; at most 254 characters.</param>
/// <param name="Text">1 to 5,000 characters.</param>
/// <param name="Language">The language of the ticket mail.</param>
[GenerateSerializer, Immutable, Alias("contact-message")]
public sealed record ContactMessage(Guid Id, string Reply, string Text, string Language)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 5000;

    /// <summary>Longest address, in characters (RFC 5321, 4.5.3.1).</summary>
    public const int LongestReply = 254;
}
