namespace Helpnet.Grains.Payments;

/// <summary>A payment to give back whole.</summary>
/// <param name="Key">Made from our own row: the same key gives back once.</param>
/// <param name="Reference">The appointment's id.</param>
/// <param name="Account">The counsellor's account at the provider.</param>
/// <param name="Payment">The provider's id of the payment.</param>
public sealed record RefundRequest(string Key, string Reference, string Account, string Payment);
