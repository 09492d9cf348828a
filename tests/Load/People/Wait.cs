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
    private readonly List<string> story = [];

    public async Task UntilOver(Promises promises)
    {
        await using var live = person.Live();
        live.On<string, Guid, long>("Moved", (_, key, version) => { if (key == promise.Appointment) Hint($"version {version}"); });
        live.On("Beat", () => StillHere(live));
        live.Reconnecting += error => Tell($"reconnecting ({error?.Message})");
        live.Reconnected += _ => Follow(live);
        live.Closed += error => Tell($"closed {error?.Message}");

        promise.EntryBegun = Stopwatch.GetTimestamp();
        await steps.Take(Step.Enter, () => Enter(live));
        promise.Entered = true;
        // Whoever was let in and taken leave of before the page could follow hears of nothing any more: the page looks once, as real ones do.
        Hint("entered");
        using var longest = new CancellationTokenSource(Longest);
        try
        {
            await Watch(live, longest.Token);
        }
        catch (OperationCanceledException)
        {
            // Whoever looks at the page for so long and sees nothing move was forgotten.
            promises.Break(
                $"The page of {promise.Appointment} stood still (admitted: {promise.Admitted}, ended: {promise.Finished}); "
                + $"it is {live.State} and saw {string.Join(", ", story)}.");
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
            await Tell($"{seen?.Status}");
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

    private async Task Follow(HubConnection live)
    {
        try
        {
            await steps.Take(Step.Enter, () => live.InvokeAsync<Seen>("FollowAppointment", promise.Appointment));
        }
        catch (Microsoft.AspNetCore.SignalR.HubException refused)
        {
            await Tell(refused.Message);
        }
        Hint("reconnected");
    }

    private void Hint(string what)
    {
        Tell(what);
        moved.Writer.TryWrite(true);
    }

    private Task Tell(string what)
    {
        lock (story) story.Add(what);
        return Task.CompletedTask;
    }

    private async Task StillHere(HubConnection live)
    {
        await Tell("beat");
        try
        {
            await live.InvokeAsync<int>("StillHere", promise.Counsellor, promise.Appointment);
            await Tell("said");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            await Tell(e.GetType().Name);
        }
    }

    private sealed record Seen(string Status);
}
