using System.Text.Json.Serialization;

namespace Helpnet.Frontend.Notices;

internal static class NoticesSetup
{
    public static void AddNotices(this IServiceCollection services)
    {
        services.AddSignalR().AddJsonProtocol(json => json.PayloadSerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        services.AddSingleton<Followers>();
        services.AddHostedService<FollowersRenewal>();
        services.AddSingleton<FrontendLease>();
        services.AddHostedService(s => s.GetRequiredService<FrontendLease>());
        services.AddHostedService<Heartbeat>();
    }

    public static void MapNotices(this IEndpointRouteBuilder routes) => routes.MapHub<LiveHub>(LiveHub.Path);
}
