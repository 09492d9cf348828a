namespace Helpnet.Grains.Help;

/// <summary>Takes letters from one address to the operator. Key: <see cref="ContactDesks.KeyOf"/> the address.</summary>
[Alias("contact-desk")]
public interface IContactDeskGrain : IGrainWithStringKey
{
    /// <summary>
    /// Sends the message to the operator and its ticket number to whoever wrote. Both mails are durable when the call returns;
    /// the same <see cref="ContactMessage.Id"/> is sent once and gets the same number again.
    /// </summary>
    /// <returns>The ticket number; <see cref="RefusalCode.Invalid"/> names the field, <see cref="RefusalCode.TooMany"/> says how long
    /// to wait after three messages within an hour.</returns>
    [Alias("send")] Task<Outcome<string>> Send(ContactMessage message);
}
