namespace Helpnet.Grains.Counsellors;

/// <summary>What may be offered, and at what price.</summary>
internal static class ServiceRules
{
    private const long Most = 1_000_000;
    private const int HighestVat = 3_000;

    /// <summary>The first field that is not accepted, or null.</summary>
    public static Refusal? WhyNot(ServiceTerms service, string currency)
    {
        var field = service.Id == Guid.Empty ? "id"
            : !Plain.IsLine(service.Name, 80) ? "name"
            : service.Minutes is < 5 or > 240 ? "minutes"
            : service.Net.Currency != currency ? "currency"
            : service.VatRate is < 0 or > HighestVat ? "vatRate"
            : !IsPrice(service) ? "net"
            : null;
        return field is null ? null : new(RefusalCode.Invalid, field);
    }

    /// <summary>Nothing, or at least what the payment provider can charge.</summary>
    private static bool IsPrice(ServiceTerms service) =>
        service.Net.Minor == 0 || service.Net.Minor is > 0 and <= Most && service.Gross.Minor >= Currencies.All[service.Net.Currency];
}
