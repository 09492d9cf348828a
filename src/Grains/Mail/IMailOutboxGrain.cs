namespace Helpnet.Grains.Mail;

/// <summary>A shard of the mails on their way. Key: the shard, from <see cref="MailShards"/>.</summary>
[Alias("mail-outbox")]
internal interface IMailOutboxGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// Takes a letter over. Durable when the call returns; the same <see cref="Letter.MessageId"/> is taken once.
    /// Delivery is tried with back-off and may happen twice, never differently.
    /// </summary>
    [Alias("put")] Task Put(Letter letter);

    /// <summary>Sends a letter once more that was given up. Durable when the call returns.</summary>
    [Alias("again")] Task Again(string messageId);

    /// <summary>Takes back a letter that has not been sent yet; one that is unknown or on the wire stays as it is. Durable when the call returns.</summary>
    [Alias("withdraw")] Task Withdraw(string messageId);
}
