using System.Threading.RateLimiting;
using Helpnet.Frontend.Accounts;
using Helpnet.Frontend.Shell;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Helpnet.Frontend.Pages.Directory;

/// <summary>How often one network may search: enough for a family, too little to copy the directory.</summary>
internal static class DirectoryLimit
{
    public const string Policy = "directory";

    public static void AddDirectoryLimit(this IServiceCollection services) => services.Configure<RateLimiterOptions>(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Policy, PartitionOf);
    });

    private static RateLimitPartition<string> PartitionOf(HttpContext http)
    {
        var most = http.RequestServices.GetRequiredService<IOptions<LimitOptions>>().Value.SearchesPerMinute;
        return RateLimitPartition.GetTokenBucketLimiter(
            Network.Of(http), _ => new() { TokenLimit = 2 * most, TokensPerPeriod = most, ReplenishmentPeriod = TimeSpan.FromMinutes(1) });
    }
}
