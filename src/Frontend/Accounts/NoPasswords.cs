using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace Helpnet.Frontend.Accounts;

/// <summary>
/// Turns away every body with a field called password: it never belongs here, so whoever sends one has a page that went wrong, and nothing behind
/// this line may see it.
/// </summary>
internal sealed class NoPasswords(RequestDelegate next)
{
    private const long LargestJson = 1024 * 1024;

    public async Task InvokeAsync(HttpContext http)
    {
        // An error page is drawn for a request that has been looked at.
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null) await next(http);
        else if (await WhyNot(http.Request) is { } status) http.Response.StatusCode = status;
        else await next(http);
    }

    private static async Task<int?> WhyNot(HttpRequest request)
    {
        try
        {
            return await HasPassword(request) ? StatusCodes.Status400BadRequest : null;
        }
        catch (BadHttpRequestException unreadable)
        {
            return unreadable.StatusCode;
        }
    }

    private static async Task<bool> HasPassword(HttpRequest request)
    {
        if (request.Query.Keys.Any(IsPassword)) return true;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return false;
        if (request.HasFormContentType) return await FormHasPassword(request);
        return request.HasJsonContentType() && await JsonHasPassword(request);
    }

    private static async Task<bool> FormHasPassword(HttpRequest request)
    {
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return form.Keys.Any(IsPassword) || form.Files.Any(f => IsPassword(f.Name));
        }
        catch (InvalidDataException)
        {
            // A form that can't be read is refused where it would be used.
            return false;
        }
    }

    private static async Task<bool> JsonHasPassword(HttpRequest request)
    {
        request.EnableBuffering();
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; body.Length <= LargestJson && (read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0;)
            body.Write(buffer, 0, read);
        request.Body.Position = 0;
        return HasPassword(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    private static bool HasPassword(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, isFinalBlock: false, state: default);
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.PropertyName && IsPassword(reader.GetString()!)) return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What is no JSON is refused where it would be used.
        }
        return false;
    }

    private static bool IsPassword(string name) => name.Contains("password", StringComparison.OrdinalIgnoreCase);
}
