namespace Helpnet.Frontend.Shell;

/// <summary>
/// Whether a browser's tab says nothing of Helpnet: neutral title, neutral icon, on every page. The wish stays with the browser and not with the
/// account, so that it holds before signing in and after leaving in a hurry.
/// </summary>
internal static class PlainTab
{
    public const string Cookie = "plain-tab";

    public static bool IsWanted(HttpRequest request) => request.Cookies[Cookie] == "1";

    public static void Keep(HttpContext http, bool wanted)
    {
        if (!wanted) http.Response.Cookies.Delete(Cookie);
        else http.Response.Cookies.Append(Cookie, "1", new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });
    }
}
