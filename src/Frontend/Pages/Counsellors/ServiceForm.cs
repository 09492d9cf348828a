using System.Globalization;
using Helpnet.Grains;
using Helpnet.Grains.Counsellors;

namespace Helpnet.Frontend.Pages.Counsellors;

/// <summary>A service as a form posts it: amounts and rates as people write them.</summary>
public sealed class ServiceForm
{
    public Guid Id { get; set; } = Guid.NewGuid();
    public string? Name { get; set; }
    public int Minutes { get; set; } = 50;
    public string? Price { get; set; }

    /// <summary>False unless posted: browsers say nothing of a box that is not ticked.</summary>
    public bool Exempt { get; set; }

    public string? Vat { get; set; }

    public static ServiceForm Blank() => new() { Exempt = true };

    public static ServiceForm Of(ServiceTerms service, CultureInfo written) => new()
    {
        Id = service.Id,
        Name = service.Name,
        Minutes = service.Minutes,
        Price = Written(service.Net.Minor, written),
        Exempt = service.VatRate is null,
        Vat = service.VatRate is { } rate ? Written(rate, written) : null,
    };

    /// <summary>The terms, or which field can't be read.</summary>
    public (ServiceTerms? Terms, string? Wrong) Read(string currency)
    {
        if (Hundredths(Price) is not { } net) return (null, nameof(Price));
        int? rate = null;
        if (!Exempt)
        {
            if (Hundredths(Vat) is not ({ } vat and <= 10_000)) return (null, nameof(Vat));
            rate = (int)vat;
        }
        return (new(Id, Name ?? "", Minutes, new Money(net, currency), rate), null);
    }

    /// <summary>80, 80.5 and 80,50 alike, as hundredths; null for anything else.</summary>
    public static long? Hundredths(string? typed)
    {
        var plain = (typed ?? "").Trim().Replace(',', '.');
        return plain.Length <= 12 && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
            && decimal.Round(amount, 2) == amount ? (long)(amount * 100) : null;
    }

    private static string Written(long hundredths, CultureInfo written) => (hundredths / 100m).ToString("0.##", written);
}
