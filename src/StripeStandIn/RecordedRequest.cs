namespace Helpnet.StripeStandIn;

/// <summary>A request as it came over the wire.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Path">Without the query.</param>
/// <param name="Account">The connected account it was made for, or empty.</param>
/// <param name="IdempotencyKey">Its key, or null.</param>
/// <param name="Json">Body of version 2, or the form of version 1, as JSON.</param>
/// <param name="Query">The query, as JSON.</param>
public sealed record RecordedRequest(string Method, string Path, string Account, string? IdempotencyKey, string Json, string Query = "{}");
