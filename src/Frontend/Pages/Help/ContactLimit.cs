using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Helpnet.Frontend.Pages.Help;

/// <summary>How often one network may use the contact form; the desk itself limits each address.</summary>
internal static class ContactLimit
{
    public const string Policy = "contact";

    public static void AddContactLimit(this IServiceCollection services) => services.Configure<RateLimiterOptions>(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new() { PermitLimit = 40, Window = TimeSpan.FromMinutes(10) }));
    });
}
