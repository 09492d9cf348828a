using Microsoft.AspNetCore.SignalR;

namespace Helpnet.Journeys.Calls;

/// <summary>A server that does not say anew how browsers may connect before it is let to.</summary>
internal sealed class LateIce : IHubFilter
{
    private readonly TaskCompletionSource answer = new();

    /// <summary>Who waits for it.</summary>
    public required Guid Person { get; init; }

    public void Answers() => answer.SetResult();

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (invocation.HubMethodName is "Ice" && invocation.Context.GetHttpContext()!.Request.Cookies[PersonScheme.Cookie] == Person.ToString()) await answer.Task;
        return await next(invocation);
    }
}
