namespace Helpnet.Grains.Mail;

/// <summary>What an outbox tells itself from outside its turns. Key: the shard.</summary>
[Alias("mail-outbox-effects")]
internal interface IMailOutboxEffects : IGrainWithIntegerKey
{
    /// <summary>A round of sending is over: settles when to wake up next.</summary>
    [Alias("rest")] Task Rest();
}
