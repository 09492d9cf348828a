using Microsoft.AspNetCore.Authentication;

namespace Helpnet.Frontend.Shell;

/// <summary>
/// Ends the session behind a person who leaves in a hurry. Place, payment and appointment stay; the browser's keys are cleared with its storage.
/// </summary>
internal static class QuickExit
{
    public const string Path = "/exit";

    public static void MapQuickExit(this IEndpointRouteBuilder routes) => routes.MapPost(Path, Leave).DisableAntiforgery();

    private static async Task<IResult> Leave(HttpContext http, IServiceProvider services)
    {
        // No form token travels with a beacon: the browser itself says whether the page was ours.
        if ((string?)http.Request.Headers["Sec-Fetch-Site"] is not (null or "same-origin")) return Results.StatusCode(StatusCodes.Status403Forbidden);

        if (await SignInScheme(services) is { } scheme) await http.SignOutAsync(scheme);
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Results.NoContent();
    }

    private static async Task<string?> SignInScheme(IServiceProvider services) =>
        services.GetService<IAuthenticationSchemeProvider>() is { } schemes ? (await schemes.GetDefaultSignOutSchemeAsync())?.Name : null;
}
