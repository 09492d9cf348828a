namespace Helpnet.Grains.Appointments;

/// <summary>Where a client who wants to pay goes next.</summary>
/// <param name="Url">The provider's page, or null while it is being opened.</param>
/// <param name="Money">Where the money stands; a client who has paid already goes on to the waiting room.</param>
[GenerateSerializer, Immutable, Alias("pay-page")]
public sealed record PayPage(string? Url, MoneyStatus Money);
