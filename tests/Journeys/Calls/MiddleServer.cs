using System.Collections.Concurrent;
using System.Security.Claims;
using Helpnet.Grains.Consultations;
using Helpnet.Testing.Consultations;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Playwright;

namespace Helpnet.Journeys.Calls;

/// <summary>
/// A server that lets a page of its own take part: each of the two is connected with that page instead of the other, over a certificate that
/// it holds, and in the other's name.
/// </summary>
internal sealed class MiddleServer(ACall call) : IHubFilter, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Guid> pages = new();
    private IPage page = null!;

    /// <summary>How many words of the two went through the middle.</summary>
    public Task<int> Carried() => page.EvaluateAsync<int>("() => carried");

    public async Task Open(Browsers browsers, CallHost host)
    {
        page = await (await browsers.Person()).NewPageAsync();
        await page.ExposeFunctionAsync<string, string, Task<bool>>("tell", (to, signal) => Tell(host.Grains, to, signal));
        await page.GotoAsync($"{host.Address}/middle-test-page.js");
        await page.AddScriptTagAsync(new() { Url = "/middle-test-page.js", Type = "module" });
        await page.WaitForFunctionAsync("() => globalThis.hear !== undefined");
    }

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var isClient = Guid.Parse(invocation.Context.User!.FindFirstValue(ClaimTypes.NameIdentifier)!) == call.Client;
        var who = isClient ? nameof(ConsultationRole.Client) : nameof(ConsultationRole.Counsellor);
        if (invocation.HubMethodName == "Join") pages[who] = (Guid)invocation.HubMethodArguments[1]!;
        if (invocation.HubMethodName != "Send") return await next(invocation);

        await page.EvaluateAsync("([who, signal]) => hear(who, signal)", new[] { who, (string)invocation.HubMethodArguments[2]! });
        return null;
    }

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();

    private async Task<bool> Tell(IGrainFactory grains, string to, string signal)
    {
        var isClient = to == nameof(ConsultationRole.Client);
        ConsultationWorld.ActFor(isClient ? call.Counsellor : call.Client);
        var from = pages[isClient ? nameof(ConsultationRole.Counsellor) : nameof(ConsultationRole.Client)];
        return await grains.GetGrain<IConsultationGrain>(call.Appointment).Send(from, signal) is null;
    }
}
