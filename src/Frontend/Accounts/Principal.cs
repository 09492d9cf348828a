using System.Security.Claims;
using Helpnet.Grains.Accounts;
using Helpnet.Grains.Subjects;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Helpnet.Frontend.Accounts;

/// <summary>What the cookie says of the person who is signed in.</summary>
public static class Principal
{
    public const string TokenClaim = "token";
    public const string DeviceClaim = "device";
    public const string LanguageClaim = "language";
    public const string ZoneClaim = "zone";
    public const string Counsellor = nameof(Roles.Counsellor);
    public const string Administrator = nameof(Roles.Administrator);

    /// <summary>The account of the person who is signed in, or null.</summary>
    public static Guid? Account(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>The device the person uses, or null.</summary>
    public static Guid? Device(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(DeviceClaim), out var id) ? id : null;

    internal static string? Token(this ClaimsPrincipal user) => user.FindFirstValue(TokenClaim);

    internal static ClaimsPrincipal Of(Guid account, SignedIn signedIn)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, account.ToString()),
            new(ClaimTypes.Name, signedIn.DisplayName),
            new(DeviceClaim, signedIn.Device.ToString()),
            new(LanguageClaim, signedIn.Language),
            new(ZoneClaim, signedIn.Zone),
            new(TokenClaim, signedIn.Token),
        ];
        if (signedIn.Roles.HasFlag(Roles.Counsellor)) claims.Add(new(ClaimTypes.Role, Counsellor));
        if (signedIn.Roles.HasFlag(Roles.Administrator)) claims.Add(new(ClaimTypes.Role, Administrator));
        return new(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
    }

    /// <summary>Whether two principals say the same, the token aside.</summary>
    internal static bool SaysTheSameAs(this ClaimsPrincipal one, ClaimsPrincipal other) =>
        one.Claims.Where(c => c.Type != TokenClaim).Select(c => (c.Type, c.Value))
            .SequenceEqual(other.Claims.Where(c => c.Type != TokenClaim).Select(c => (c.Type, c.Value)));
}
