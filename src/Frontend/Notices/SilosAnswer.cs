using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Helpnet.Frontend.Notices;

/// <summary>A frontend that reaches no silo has nothing to show.</summary>
internal sealed class SilosAnswer(FrontendLease lease) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lease.IsHeld ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("No silo has answered for a while."));
}
