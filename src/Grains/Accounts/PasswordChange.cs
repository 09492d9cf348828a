namespace Helpnet.Grains.Accounts;

/// <summary>A new password for the same account key.</summary>
/// <param name="Proof">The old password's half under the user name.</param>
/// <param name="NameLock">The new lock of the user name.</param>
/// <param name="EmailLock">The new lock of the e-mail address.</param>
[GenerateSerializer, Immutable, Alias("password-change")]
public sealed record PasswordChange(string Proof, Lock NameLock, Lock EmailLock);
