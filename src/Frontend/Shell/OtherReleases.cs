using Microsoft.AspNetCore.StaticFiles;

namespace Helpnet.Frontend.Shell;

/// <summary>
/// While frontends of two versions stand side by side, the scripts and the style of a page may be asked of another frontend than the page. So each gives out
/// those of every release on its host, under names that change with their content.
/// </summary>
internal static class OtherReleases
{
    /// <summary>The folder of releases, each with what <c>scripts/publish</c> made.</summary>
    public const string Setting = "Frontend:Releases";

    private const string Assets = "frontend/assets";
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static void MapOtherReleases(this WebApplication app)
    {
        if (app.Configuration[Setting] is { Length: > 0 } folder) app.MapGet("/app/{name}", (string name, HttpResponse response) => Send(folder, name, response));
    }

    private static IResult Send(string folder, string name, HttpResponse response)
    {
        if (Find(folder, name) is not { } file || !Types.TryGetContentType(name, out var type)) return Results.NotFound();
        response.Headers.CacheControl = "max-age=31536000, immutable";
        return Results.File(file, type);
    }

    private static string? Find(string folder, string name) => Path.GetFileName(name) == name && Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Select(release => Path.Combine(release, Assets, name)).FirstOrDefault(File.Exists)
        : null;
}
