namespace Helpnet.Grains.Counsellors;

/// <summary>A diploma and what was found when it was checked.</summary>
/// <param name="Id">Made by the browser with the form.</param>
/// <param name="Title">What it is; 1 to 120 characters.</param>
/// <param name="Issuer">Who issued it; 1 to 120 characters.</param>
/// <param name="File">The private file, readable by the counsellor and by administrators.</param>
/// <param name="CheckedOn">When an administrator checked it, or null.</param>
/// <param name="CheckedBy">Which administrator checked it, or null.</param>
/// <param name="Expires">Last day on which it holds, inclusive, or null when it does not expire.</param>
[GenerateSerializer, Immutable, Alias("credential")]
public sealed record Credential(
    Guid Id, string Title, string Issuer, Guid File, DateTimeOffset? CheckedOn = null, Guid? CheckedBy = null, DateOnly? Expires = null);
