namespace Helpnet.StripeStandIn;

/// <summary>The card numbers of the pay page and what each does.</summary>
public static class Cards
{
    public const string Works = "4242424242424242";
    public const string Declined = "4000000000000002";
    public const string WantsThreeDSecure = "4000002760003184";

    /// <summary>Pays after a while; our own, the provider has no such number.</summary>
    public const string PaysLate = "4000000000007777";

    /// <summary>Is declined after a while; our own.</summary>
    public const string FailsLate = "4000000000007778";

    internal static CardFate FateOf(string number) => string.Concat(number.Where(char.IsAsciiDigit)) switch
    {
        Works => CardFate.Works,
        WantsThreeDSecure => CardFate.WantsThreeDSecure,
        PaysLate => CardFate.PaysLate,
        FailsLate => CardFate.FailsLate,
        _ => CardFate.Declined,
    };
}

internal enum CardFate { Works, Declined, WantsThreeDSecure, PaysLate, FailsLate }
