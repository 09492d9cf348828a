namespace Helpnet.Grains.Payments;

/// <summary>What the provider says about a counsellor's account.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="CanBePaid">Card payments are active.</param>
/// <param name="Reference">The counsellor's id that the account was made with.</param>
/// <param name="Lost">It is closed, or shut to us: nothing is paid on it through us any more.</param>
public sealed record AccountAnswer(string Id, bool CanBePaid, string? Reference, bool Lost = false);
