namespace Helpnet.Grains;

/// <summary>An amount in the currency's smallest unit, so 49.50 EUR is <c>new Money(4950, "EUR")</c>.</summary>
/// <param name="Minor">The amount in minor units; never negative in a price.</param>
/// <param name="Currency">ISO 4217 code in capitals.</param>
[GenerateSerializer, Immutable, Alias("money")]
public readonly record struct Money(long Minor, string Currency)
{
    /// <summary>Adds two amounts of one currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ: a bug of the caller.</exception>
    public static Money operator +(Money a, Money b) => a.Currency == b.Currency
        ? a with { Minor = a.Minor + b.Minor }
        : throw new InvalidOperationException($"{a.Currency} and {b.Currency} do not add up.");
}
