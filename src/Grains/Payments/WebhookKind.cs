namespace Helpnet.Grains.Payments;

/// <summary>Which sort of thing an event is about.</summary>
public enum WebhookKind
{
    /// <summary>Something we take no part in.</summary>
    Other,
    /// <summary>A checkout.</summary>
    Checkout,
    /// <summary>A payment or its refund.</summary>
    Money,
    /// <summary>A counsellor's account.</summary>
    Account,
    /// <summary>A counsellor's account that has been taken away from us.</summary>
    AccountLost,
}
