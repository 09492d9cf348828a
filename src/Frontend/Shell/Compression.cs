using System.Net.Mime;
using Helpnet.Frontend.Accounts;

namespace Helpnet.Frontend.Shell;

/// <summary>
/// Sends strangers their pages compressed. Those of a signed-in person go as they are: the length of a compressed page tells whether something that
/// somebody else put into it stands there already.
/// </summary>
internal static class Compression
{
    public static void AddCompression(this IServiceCollection services) => services.AddResponseCompression(compression =>
    {
        compression.EnableForHttps = true;
        compression.MimeTypes = [MediaTypeNames.Text.Html];
    });

    /// <summary>Before everything that answers.</summary>
    public static void UseCompression(this WebApplication app) => app.UseWhen(IsOfStranger, pages => pages.UseResponseCompression());

    private static bool IsOfStranger(HttpContext http) => !http.Request.Cookies.ContainsKey(AccountsSetup.SignInCookieName);
}
