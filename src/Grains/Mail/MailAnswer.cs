namespace Helpnet.Grains.Mail;

/// <summary>What became of one attempt to send, and the mail server's code if it said one.</summary>
/// <param name="Delivery">What became of it.</param>
/// <param name="Code">The server's reply code (RFC 5321, 4.2), or null.</param>
public readonly record struct MailAnswer(Delivery Delivery, int? Code = null)
{
    /// <summary>An answer without a code.</summary>
    public static implicit operator MailAnswer(Delivery delivery) => new(delivery);
}
