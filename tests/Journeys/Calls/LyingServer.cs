using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR;

namespace Helpnet.Journeys.Calls;

/// <summary>A server that puts certificates of its own choice into whatever the two browsers say to each other.</summary>
internal sealed partial class LyingServer : IHubFilter
{
    private int rewritten;

    public int Rewritten => rewritten;

    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (invocation.HubMethodName != "Send") return next(invocation);

        var arguments = invocation.HubMethodArguments.ToArray();
        arguments[2] = Fingerprint().Replace((string)arguments[2]!, match =>
        {
            Interlocked.Increment(ref rewritten);
            return match.Groups[1].Value + string.Join(':', Enumerable.Repeat("AB", 32));
        });
        return next(new(invocation.Context, invocation.ServiceProvider, invocation.Hub, invocation.HubMethod, arguments));
    }

    [GeneratedRegex("(a=fingerprint:sha-256 )[0-9A-F:]+")]
    private static partial Regex Fingerprint();
}
