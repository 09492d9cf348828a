namespace Helpnet.Frontend;

internal static class Composition
{
    public static void AddHelpnet(this WebApplicationBuilder builder) => builder.Services.AddRazorPages();

    public static void UseHelpnet(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
    }
}
