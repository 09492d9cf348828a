namespace Helpnet.StripeStandIn;

/// <summary>Marks the assembly until its first part stands.</summary>
public static class StandIn;
