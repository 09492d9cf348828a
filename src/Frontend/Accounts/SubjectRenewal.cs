using Helpnet.Grains.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;

namespace Helpnet.Frontend.Accounts;

/// <summary>
/// Asks the account at each request whether the device is still signed in. When the silos do not answer, the person stays signed in: every
/// grain checks the token itself.
/// </summary>
internal sealed class SubjectRenewal(IGrainFactory grains, TimeProvider clock, ILogger<SubjectRenewal> log) : CookieAuthenticationEvents
{
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan RewriteCookieAfter = TimeSpan.FromMinutes(5);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) return;
        if (context.Principal?.Account() is not { } account || context.Principal.Token() is not { } token)
        {
            await SignOut(context);
            return;
        }
        try
        {
            var renewed = await grains.GetGrain<IAccountGrain>(account).Renew(token).WaitAsync(TimeLimit, clock, context.HttpContext.RequestAborted);
            if (renewed.Refusal is not null) await SignOut(context);
            else Replace(context, Principal.Of(account, renewed.Value));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.NotRenewed(e);
        }
    }

    /// <summary>Signing out ends the device at its account too, so that a copied cookie is worth nothing.</summary>
    public override async Task SigningOut(CookieSigningOutContext context)
    {
        var user = context.HttpContext.User;
        if (user.Account() is not { } account || user.Device() is not { } device) return;
        try
        {
            await grains.GetGrain<IAccountGrain>(account).SignOut(device).WaitAsync(TimeLimit, clock);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.NotSignedOut(e);
        }
    }

    /// <summary>A page is sent to the sign-in page; a script is told, so that it can say so.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsPage(context.Request)) return base.RedirectToLogin(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    /// <summary>The script decides where to go on, once it has put the keys away.</summary>
    public override Task RedirectToReturnUrl(RedirectContext<CookieAuthenticationOptions> context) => Task.CompletedTask;

    /// <summary>What is not for this person looks like what is not there.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private void Replace(CookieValidatePrincipalContext context, System.Security.Claims.ClaimsPrincipal fresh)
    {
        context.ShouldRenew = !fresh.SaysTheSameAs(context.Principal!)
            || context.Properties.IssuedUtc is not { } issued || issued + RewriteCookieAfter < clock.GetUtcNow();
        context.ReplacePrincipal(fresh);
    }

    private static async Task SignOut(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    /// <summary>Browsers say whether they navigate or a script asks; for those that don't, forms and whoever wants HTML are pages.</summary>
    private static bool IsPage(HttpRequest request) => request.Headers["Sec-Fetch-Mode"].ToString() is { Length: > 0 } mode
        ? mode == "navigate"
        : HttpMethods.IsPost(request.Method) ? request.HasFormContentType : request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}
