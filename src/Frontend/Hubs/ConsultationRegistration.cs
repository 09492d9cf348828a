namespace Helpnet.Frontend.Hubs;

internal static class ConsultationRegistration
{
    public static void AddConsultations(this IServiceCollection services)
    {
        services.AddSignalR().AddHubOptions<ConsultationHub>(hub => hub.MaximumReceiveMessageSize = ConsultationHub.MostMessageBytes);
        services.AddSingleton<ConsultationListener>();
    }

    public static void MapConsultations(this IEndpointRouteBuilder routes) => routes.MapHub<ConsultationHub>(ConsultationHub.Path);
}
