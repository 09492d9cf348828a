using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Helpnet.Frontend.Accounts;

/// <summary>Who is signed in, on pages and hubs alike.</summary>
internal static class AccountsSetup
{
    /// <summary>The rate limit of pages where anybody may try something.</summary>
    public const string RateLimit = "accounts";

    public const string SignInCookieName = "helpnet";

    /// <summary>After Orleans: data protection asks a grain for its keys when the host starts, and hosted services start in order.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="secret">Seals the keys of cookies; the same on all frontends.</param>
    public static void AddAccounts(this WebApplicationBuilder builder, string secret)
    {
        builder.Services.AddOptions<AccountsOptions>().BindConfiguration(AccountsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddKeyRing(secret);
        builder.Services.AddScoped<SubjectRenewal>();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(SignInCookie);
        builder.Services.AddAuthorization();
        builder.Services.AddSingleton<SignedInConnections>();
        builder.Services.AddHostedService(s => s.GetRequiredService<SignedInConnections>());
        builder.Services.AddSingleton<SubjectHubFilter>();
        builder.Services.Configure<HubOptions>(hubs => hubs.AddFilter<SubjectHubFilter>());
        builder.Services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(RateLimit, PartitionOf);
        });
    }

    /// <summary>The people of the embedded default. Never in production.</summary>
    public static void AddDemoPeople(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsProduction()) builder.Services.AddHostedService<DemoPeople>();
    }

    /// <summary>After routing, before everything that answers.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.UseMiddleware<NoPasswords>();
        app.UseAuthentication();
        app.UseMiddleware<SubjectMiddleware>();
        app.UseAuthorization();
    }

    private static void AddKeyRing(this IServiceCollection services, string secret)
    {
        services.AddSingleton(new KeyRingSecret(secret));
        services.AddSingleton<KeyRing>();
        services.AddHostedService<KeyRingCheck>();
        services.AddDataProtection().SetApplicationName("helpnet");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(keys =>
        {
            keys.XmlRepository = s.GetRequiredService<KeyRing>();
            keys.XmlEncryptor = new KeyRingSeal(s.GetRequiredService<KeyRingSecret>());
        }));
    }

    private static void SignInCookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = SignInCookieName;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.IsEssential = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromDays(60);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/accounts/sign-in";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.EventsType = typeof(SubjectRenewal);
    }

    private static RateLimitPartition<string> PartitionOf(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method)) return RateLimitPartition.GetNoLimiter("");
        var most = http.RequestServices.GetRequiredService<IOptions<AccountsOptions>>().Value.PostsPerMinute;
        return RateLimitPartition.GetFixedWindowLimiter(Network.Of(http), _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });
    }
}
