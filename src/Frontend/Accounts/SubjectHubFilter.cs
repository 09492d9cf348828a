using Microsoft.AspNetCore.SignalR;

namespace Helpnet.Frontend.Accounts;

/// <summary>The same for hubs. A connection outlives its first token by hours, so the token is the one of the last check.</summary>
internal sealed class SubjectHubFilter(SignedInConnections connections) : IHubFilter
{
    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        Subjects.Speak(connections.TokenOf(invocation.Context));
        return next(invocation);
    }

    public Task OnConnectedAsync(HubLifetimeContext lifetime, Func<HubLifetimeContext, Task> next)
    {
        connections.Add(lifetime.Context);
        Subjects.Speak(connections.TokenOf(lifetime.Context));
        return next(lifetime);
    }

    public Task OnDisconnectedAsync(HubLifetimeContext lifetime, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        Subjects.Speak(connections.TokenOf(lifetime.Context));
        connections.Remove(lifetime.Context);
        return next(lifetime, exception);
    }
}
