using Helpnet.Grains.Files;

namespace Helpnet.Frontend.Files;

/// <summary>Files under <c>/files/{id}</c>: pictures to be shown, everything else to be saved. A file that is not for the person is not there.</summary>
internal static class FileDownload
{
    public static void MapFiles(this IEndpointRouteBuilder routes) => routes.MapGet("/files/{id:guid}", Send);

    private static async Task<IResult> Send(Guid id, IGrainFactory grains, HttpContext http)
    {
        var file = grains.GetGrain<IFileGrain>(id);
        var info = await file.Info();
        if (info.Refusal is not null || !info.Value.IsComplete) return Results.NotFound();
        if (info.Value.Kind is FileKind.PublicVideo) return Play(http.Response, file, info.Value);
        // Before the headers, so that a failure is still an error page.
        var first = await file.Read(0);
        if (first.Refusal is not null) return Results.NotFound();

        SetHeaders(http.Response, id, info.Value);
        await http.Response.Body.WriteAsync(first.Value, http.RequestAborted);
        for (var part = 1; part < info.Value.Parts; part++) await http.Response.Body.WriteAsync(await Part(file, part), http.RequestAborted);
        return Results.Empty;
    }

    /// <summary>In the parts that a player asks for, so that it can begin in the middle.</summary>
    private static IResult Play(HttpResponse response, IFileGrain file, FileView view)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "public, max-age=86400, immutable";
        return Results.Stream(new PartsStream(file, view), view.ContentType, enableRangeProcessing: true);
    }

    private static async Task<byte[]> Part(IFileGrain file, int part) =>
        await file.Read(part) is { Refusal: null } read ? read.Value : throw new IOException("A part of the file is gone.");

    private static void SetHeaders(HttpResponse response, Guid id, FileView file)
    {
        var isPicture = file.Kind is FileKind.PublicPhoto;
        response.ContentType = file.ContentType;
        response.ContentLength = file.Length;
        response.Headers.XContentTypeOptions = "nosniff";
        // A file never changes, but a page must not keep somebody's papers.
        response.Headers.CacheControl = isPicture ? "public, max-age=86400, immutable" : "no-store";
        response.Headers.ContentDisposition = isPicture ? "inline" : $"attachment; filename=\"{id:n}{Extension(file.ContentType)}\"";
    }

    private static string Extension(string contentType) => contentType switch
    {
        "application/pdf" => ".pdf",
        "image/png" => ".png",
        _ => ".jpg",
    };
}
