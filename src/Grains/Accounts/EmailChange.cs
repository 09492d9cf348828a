namespace Helpnet.Grains.Accounts;

/// <summary>A new e-mail address, which takes effect when it is confirmed.</summary>
/// <param name="Proof">The password's half under the user name.</param>
/// <param name="Email">The new address.</param>
/// <param name="Lock">The lock of the new address.</param>
[GenerateSerializer, Immutable, Alias("email-change")]
public sealed record EmailChange(string Proof, string Email, Lock Lock);
