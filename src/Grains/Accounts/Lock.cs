namespace Helpnet.Grains.Accounts;

/// <summary>
/// What opens an account under one of its two names, as the browser made it from the password, which never leaves it.
/// Each name has its own, so that two salts never link two names. All texts are base64 of at most 1,024 characters.
/// </summary>
/// <param name="Salt">Salt and parameters of the derivation, see <see cref="Salts"/>.</param>
/// <param name="Auth">The half that is sent as the secret of a sign-in; stored hashed.</param>
/// <param name="WrappedKey">The account key, wrapped by the half that is never sent.</param>
[GenerateSerializer, Immutable, Alias("lock")]
public sealed record Lock(string Salt, string Auth, string WrappedKey);
