namespace Helpnet.Frontend.Accounts;

/// <summary>The one browser, signed in or not, so that a slot it holds is its own.</summary>
public static class BrowserCookie
{
    private const string Name = "browser";

    /// <summary>This browser's id; made when it has none yet.</summary>
    public static Guid Browser(this HttpContext http)
    {
        if (http.Items[Name] is Guid known) return known;
        if (!Guid.TryParse(http.Request.Cookies[Name], out var id))
        {
            id = Guid.NewGuid();
            http.Response.Cookies.Append(Name, id.ToString("n"),
                new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true });
        }
        http.Items[Name] = id;
        return id;
    }
}
