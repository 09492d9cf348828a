namespace Helpnet.Grains.Payments;

/// <summary>What became of a message from the provider.</summary>
public enum WebhookReceipt
{
    /// <summary>Stored; it is worked off by itself.</summary>
    Kept,
    /// <summary>Genuine, and nothing we take part in.</summary>
    NotOurs,
    /// <summary>The signature is missing, wrong or too old.</summary>
    Forged,
}
