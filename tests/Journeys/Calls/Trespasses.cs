using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Playwright;
using Xunit.v3;

[assembly: Helpnet.Journeys.Calls.NoTrespass]

namespace Helpnet.Journeys.Calls;

/// <summary>What pages asked of others than us, and what their strict policy had to block, in any browser since somebody last looked.</summary>
internal static class Trespasses
{
    private static readonly ConcurrentQueue<string> Seen = new();

    public static void Watch(IBrowserContext browser)
    {
        browser.Request += (_, request) =>
        {
            if (!request.IsNavigationRequest && IsForeign(new Uri(request.Url))) Seen.Enqueue($"asked for {request.Url}");
        };
        browser.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal)) Seen.Enqueue(message.Text);
        };
    }

    public static IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (Seen.TryDequeue(out var one)) taken.Add(one);
        return taken;
    }

    /// <summary>Whatever a journey starts is on the loopback address; following a link elsewhere is the person's own step.</summary>
    private static bool IsForeign(Uri address) => address.Scheme is "http" or "https" or "ws" or "wss" && !address.IsLoopback;
}

/// <summary>At the end of each journey no page has asked anything of others, nor been held back by its own policy.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class NoTrespassAttribute : BeforeAfterTestAttribute
{
    public override void After(MethodInfo methodUnderTest, IXunitTest test) => Assert.Empty(Trespasses.Take());
}
