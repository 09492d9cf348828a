using System.Net;
using Microsoft.AspNetCore.Http;

namespace Helpnet.StripeStandIn;

/// <summary>A plain page that reads well without anything else.</summary>
internal static class Html
{
    private const string Style =
        """
        body{font:1.125rem/1.5 system-ui,sans-serif;max-width:26rem;margin:2rem auto;padding:0 1rem;color:#1b1f23;background:#fff}
        label{display:block;margin:1rem 0 .25rem}input{font:inherit;width:100%;box-sizing:border-box;padding:.6rem;border:1px solid #57606a}
        button{font:inherit;padding:.7rem 1rem;margin:1.25rem .5rem 0 0;border:1px solid #1b1f23;background:#1b1f23;color:#fff}
        a{color:#0b57d0}p[role=alert]{border-left:.3rem solid #a40e26;padding-left:.75rem}
        """;

    public static async Task Page(HttpContext http, PageWords words, string title, string inner, int status = 200)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(
            $"""
            <!doctype html><html lang="{words.Language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{Safe(title)}</title><style>{Style}</style></head><body><main><h1>{Safe(title)}</h1>{inner}</main></body></html>
            """, http.RequestAborted);
    }

    public static string Safe(string? text) => WebUtility.HtmlEncode(text ?? "");

    public static void Redirect(HttpContext http, string url)
    {
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = url;
    }
}
