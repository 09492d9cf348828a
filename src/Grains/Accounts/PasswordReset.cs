namespace Helpnet.Grains.Accounts;

/// <summary>A new password after a forgotten one.</summary>
/// <param name="Code">The code of the mailed link.</param>
/// <param name="NameLock">The new lock of the user name.</param>
/// <param name="EmailLock">The new lock of the e-mail address.</param>
/// <param name="NewKeys">A new key pair when the recovery key was not there: what the old one protected becomes unreadable. Otherwise null.</param>
[GenerateSerializer, Immutable, Alias("password-reset")]
public sealed record PasswordReset(string Code, Lock NameLock, Lock EmailLock, KeyPair? NewKeys);
