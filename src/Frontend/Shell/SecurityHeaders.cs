using Microsoft.Extensions.Options;

namespace Helpnet.Frontend.Shell;

/// <summary>Tells browsers what pages may do: nothing beyond our own origin, no scripts or styles in pages, no frames, no referrers.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IOptions<ShellOptions> options, IHostEnvironment environment)
{
    // Browsers apply form-action to where a post is redirected as well: the pay page, and either of the addresses of its pages for counsellors.
    private static readonly string[] Stripe = ["https://checkout.stripe.com", "https://connect.stripe.com", "https://accounts.stripe.com"];

    private const string Permissions =
        "camera=(self), microphone=(self), speaker-selection=(self), fullscreen=(self), screen-wake-lock=(self), autoplay=(self), " +
        "publickey-credentials-get=(self), publickey-credentials-create=(self), " +
        "geolocation=(), payment=(), usb=(), serial=(), hid=(), bluetooth=(), midi=(), accelerometer=(), gyroscope=(), magnetometer=(), " +
        "display-capture=(), browsing-topics=(), idle-detection=()";

    private readonly string formOrigins = string.Join(' ', options.Value.FormOrigins ?? Stripe);

    public Task InvokeAsync(HttpContext http)
    {
        // On starting, because the error handler clears headers that were set before.
        http.Response.OnStarting(() =>
        {
            Set(http.Request, http.Response.Headers);
            return Task.CompletedTask;
        });
        return next(http);
    }

    private void Set(HttpRequest request, IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = PolicyFor(request);
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (request.IsHttps && !environment.IsDevelopment()) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (IsPage(headers) && headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
    }

    private string PolicyFor(HttpRequest request)
    {
        // Older browsers do not count web sockets of the same host as 'self'.
        var socket = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}";
        return $"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
            $"media-src 'self' blob:; connect-src 'self' {socket}; form-action 'self' {formOrigins}; frame-ancestors 'none'; " +
            "base-uri 'none'; object-src 'none'; worker-src 'self'";
    }

    private static bool IsPage(IHeaderDictionary headers) =>
        headers.ContentType.ToString().StartsWith("text/html", StringComparison.Ordinal);
}
