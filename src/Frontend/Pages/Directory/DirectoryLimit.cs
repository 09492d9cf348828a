using Microsoft.AspNetCore.RateLimiting;
using System.Threading.RateLimiting;

namespace Helpnet.Frontend.Pages.Directory;

/// <summary>How often one network may search: enough for a family, too little to copy the directory.</summary>
internal static class DirectoryLimit
{
    public const string Policy = "directory";

    public static void AddDirectoryLimit(this IServiceCollection services) => services.Configure<RateLimiterOptions>(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Policy, http => RateLimitPartition.GetTokenBucketLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new() { TokenLimit = 120, TokensPerPeriod = 60, ReplenishmentPeriod = TimeSpan.FromMinutes(1) }));
    });
}
