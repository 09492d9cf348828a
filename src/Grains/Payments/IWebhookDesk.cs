using Orleans.Concurrency;

namespace Helpnet.Grains.Payments;

/// <summary>Works pending webhook rows off. Key: the shard.</summary>
[Alias("webhook-desk")]
internal interface IWebhookDesk : IGrainWithIntegerKey
{
    /// <summary>Makes sure that it will be woken. Durable when the call returns.</summary>
    [Alias("expect")] Task Expect();

    /// <summary>Begins now.</summary>
    [OneWay, Alias("begin")] Task Begin();
}
