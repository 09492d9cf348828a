using Microsoft.AspNetCore.SignalR;

namespace Helpnet.Journeys.Calls;

/// <summary>A server that does not tell an open page anew how browsers may connect.</summary>
internal sealed class NoIce : IHubFilter
{
    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next) =>
        invocation.HubMethodName is "Ice" ? throw new HubException("Nobody answers.") : next(invocation);
}
