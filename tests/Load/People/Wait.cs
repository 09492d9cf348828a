using System.Diagnostics;
using System.Threading.Channels;
using Helpnet.Load.Checking;
using Helpnet.Load.Figures;
using Helpnet.Load.Web;
using Microsoft.AspNetCore.SignalR.Client;

namespace Helpnet.Load.People;

/// <summary>An open waiting page: enters, says every few seconds that it is there, and follows the appointment until it is over.</summary>
internal sealed class Wait(Person person, Promise promise, Steps steps)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly Channel<bool> moved = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Guid command = Guid.NewGuid();
    private bool isOpen;

    public async Task UntilOver(Promises promises)
    {
        await using var live = person.Live();
        live.On<string, Guid, long>("Moved", (_, key, _) => { if (key == promise.Appointment) moved.Writer.TryWrite(true); });
        live.On("Beat", () => StillHere(live));
        live.Reconnected += _ => Follow(live);
        live.Closed += _ => Restart(live);

        promise.EntryBegun = Stopwatch.GetTimestamp();
        await steps.Take(Step.Enter, () => Enter(live));
        promise.Entered = true;
        isOpen = true;
        using var longest = new CancellationTokenSource(Longest);
        try
        {
            await Watch(live, longest.Token);
            isOpen = false;
        }
        catch (OperationCanceledException)
        {
            // Whoever looks at the page for so long and sees nothing move was forgotten.
            promises.Break($"{DateTime.UtcNow:T} {live.State}: Nobody came for {promise.Appointment}: admitted {promise.Admitted}, finished {promise.Finished}.");
        }
    }

    private async Task<Seen> Enter(HubConnection live)
    {
        if (live.State is HubConnectionState.Disconnected) await live.StartAsync();
        return await live.InvokeAsync<Seen>("Enter", promise.Appointment, command);
    }

    private async Task Watch(HubConnection live, CancellationToken ct)
    {
        var isIn = false;
        await foreach (var _ in moved.Reader.ReadAllAsync(ct))
        {
            var seen = await Look(live);
            if (!isIn && seen?.Status is "InConsultation" or "Completed")
            {
                isIn = true;
                steps.Recorder.Add(Step.AdmissionToNotice, steps.Person, promise.AdmissionBegun);
            }
            if (seen?.Status is "Completed") return;
        }
    }

    /// <summary>Null when there was no answer: the next reconnection or hint asks again.</summary>
    private async Task<Seen?> Look(HubConnection live)
    {
        try
        {
            return await live.InvokeAsync<Seen>("Appointment", promise.Appointment);
        }
        catch (Exception) when (live.State is not HubConnectionState.Connected)
        {
            return null;
        }
        catch (Exception e) when (e is Microsoft.AspNetCore.SignalR.HubException or OperationCanceledException)
        {
            moved.Writer.TryWrite(true);
            return null;
        }
    }

    /// <summary>Closed for good by the server; a page opens another connection.</summary>
    private async Task Restart(HubConnection live)
    {
        if (!isOpen) return;
        steps.Recorder.Refused(Step.Enter, "connection closed");
        await steps.Take(Step.Enter, () => Enter(live));
        moved.Writer.TryWrite(true);
    }

    private async Task Follow(HubConnection live)
    {
        await steps.Take(Step.Enter, () => live.InvokeAsync<Seen>("FollowAppointment", promise.Appointment));
        moved.Writer.TryWrite(true);
    }

    private async Task StillHere(HubConnection live)
    {
        try
        {
            await live.InvokeAsync<int>("StillHere", promise.Counsellor, promise.Appointment);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The next beat says it again.
        }
    }

    private sealed record Seen(string Status);
}
