namespace Helpnet.Grains.Accounts;

/// <summary>A browser where the account is signed in.</summary>
/// <param name="Id">The device's id, made at sign-in.</param>
/// <param name="Label">What the browser says it is.</param>
/// <param name="SignedInAt">When it signed in.</param>
/// <param name="SeenAt">When it was last seen, to the hour.</param>
[GenerateSerializer, Immutable, Alias("device-view")]
public sealed record DeviceView(Guid Id, string Label, DateTimeOffset SignedInAt, DateTimeOffset SeenAt);
