namespace Helpnet.Grains.Accounts;

/// <summary>One try to sign in.</summary>
/// <param name="Auth">The half of the password's derivation that is sent, base64.</param>
/// <param name="Network">A hash of the network the try comes from.</param>
/// <param name="Link">The code of a sign-in link, when the person came by one; it opens the door that guesses have slowed.</param>
/// <param name="Id">Made by the frontend for each press, and never by a browser: a call that is repeated under it is answered as the first one was and not
/// counted again. Each call counts when it is empty.</param>
[GenerateSerializer, Immutable, Alias("sign-in-attempt")]
public sealed record SignInAttempt(string Auth, string Network, string? Link = null, Guid Id = default);
