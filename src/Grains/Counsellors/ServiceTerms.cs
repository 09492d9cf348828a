namespace Helpnet.Grains.Counsellors;

/// <summary>A kind of consultation as the counsellor sets it up.</summary>
/// <param name="Id">Made by the browser with the form, so that saving twice saves once.</param>
/// <param name="Name">The name clients see; 1 to 80 characters.</param>
/// <param name="Minutes">Length in minutes, 5 to 240.</param>
/// <param name="Net">Price without VAT in the counsellor's currency; 0 for a free talk.</param>
/// <param name="VatRate">VAT in hundredths of a percent (8.1 % is 810), or null for an exempt counsellor.</param>
[GenerateSerializer, Immutable, Alias("service-terms")]
public sealed record ServiceTerms(Guid Id, string Name, int Minutes, Money Net, int? VatRate)
{
    /// <summary>The VAT on <see cref="Net"/>, half up to the minor unit.</summary>
    public Money Vat => Net with { Minor = (Net.Minor * (VatRate ?? 0) + 5000) / 10000 };

    /// <summary>What a client pays.</summary>
    public Money Gross => Net + Vat;

    /// <summary>As clients see it.</summary>
    public ServiceView ToView() => new(Id, Name, Minutes, Gross, VatRate is null);
}
