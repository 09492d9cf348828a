namespace Helpnet.Frontend.Pages.Accounts;

/// <summary>What the sign-in page's script sends in place of a password.</summary>
public sealed record SignInForm(string Name, string Auth, Guid Device, string? Link, string? ReturnUrl, bool Stay);
