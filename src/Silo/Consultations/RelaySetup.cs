using Helpnet.Grains.Consultations;
using Microsoft.Extensions.DependencyInjection;

namespace Helpnet.Silo.Consultations;

/// <summary>The operator's relay, whose secret only silos hold.</summary>
internal static class RelaySetup
{
    /// <summary>Takes section <c>Relay</c>; a silo with a bad value does not come up.</summary>
    public static void AddRelay(this IServiceCollection services) =>
        services.AddOptions<RelayOptions>().BindConfiguration(RelayOptions.Section).ValidateDataAnnotations().ValidateOnStart();
}
