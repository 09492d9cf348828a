using System.Threading.RateLimiting;
using Helpnet.Frontend.Accounts;
using Helpnet.Frontend.Shell;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Helpnet.Frontend.Pages.Help;

/// <summary>How often one network may use the contact form; the desk itself limits each address.</summary>
internal static class ContactLimit
{
    public const string Policy = "contact";

    public static void AddContactLimit(this IServiceCollection services) => services.Configure<RateLimiterOptions>(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Policy, PartitionOf);
    });

    private static RateLimitPartition<string> PartitionOf(HttpContext http)
    {
        var most = http.RequestServices.GetRequiredService<IOptions<LimitOptions>>().Value.ContactsPerTenMinutes;
        return RateLimitPartition.GetFixedWindowLimiter(Network.Of(http), _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(10) });
    }
}
