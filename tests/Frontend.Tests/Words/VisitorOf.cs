using Helpnet.Frontend.Words;
using Microsoft.AspNetCore.Http;

namespace Helpnet.Frontend.Tests.Words;

/// <summary>Visitors as tests need them.</summary>
internal static class VisitorOf
{
    /// <summary>Somebody whose browser speaks <paramref name="accepted"/> and shows the clock of <paramref name="zone"/>.</summary>
    public static Visitor Browser(string accepted, string zone)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.AcceptLanguage = accepted;
        http.Request.Headers.Cookie = $"zone={Uri.EscapeDataString(zone)}";
        return Visitor.Of(http);
    }
}
