namespace Helpnet.StripeStandIn;

/// <summary>What happens to an API call instead of, or after, what it asks for.</summary>
public enum Fault
{
    /// <summary>Status 500, remembered for the idempotency key as the provider does.</summary>
    ServerError,
    /// <summary>Status 429; nothing happened.</summary>
    TooManyRequests,
    /// <summary>Status 403: the platform's key may not do this; nothing happened.</summary>
    NoPermission,
    /// <summary>Nothing happens and no answer comes.</summary>
    Hang,
    /// <summary>The connection drops before anything happened.</summary>
    Disconnect,
    /// <summary>It happens, and the connection drops before the answer.</summary>
    LoseAnswer,
}
