using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using Helpnet.Load.Checking;
using Helpnet.Load.Figures;
using Helpnet.Load.Web;
using Microsoft.AspNetCore.SignalR.Client;

namespace Helpnet.Load.People;

/// <summary>A counsellor with the dashboard open, who lets in whoever is at the door and ends the talk at once.</summary>
internal sealed class Counselling(Practice practice, Steps steps, Promises promises) : IAsyncDisposable
{
    private readonly HubConnection live = practice.Owner.Person.Live();
    private readonly Channel<string> moved = Channel.CreateUnbounded<string>();
    private readonly Channel<Guid> door = Channel.CreateUnbounded<Guid>();
    private readonly ConcurrentDictionary<Guid, bool> seen = [];
    private long sequence;
    private bool roomIsOpen;

    public Guid Id => practice.Counsellor;

    public async Task Live(CancellationToken end)
    {
        live.On<string, Guid, long>("Moved", (kind, _, _) => moved.Writer.TryWrite(kind));
        live.Reconnected += _ => Follow();
        await live.StartAsync(end);
        await Follow();
        await Task.WhenAll(Listen(end), LetIn(end));
    }

    public ValueTask DisposeAsync() => live.DisposeAsync();

    /// <summary>Fetches what is new once more, after the run.</summary>
    public Task CatchUp() => Hear();

    private async Task Follow()
    {
        try
        {
            await live.InvokeAsync<Queue>("FollowQueue");
            await live.InvokeAsync<Told[]>("FollowInbox", sequence);
        }
        catch (Exception e) when (e is Microsoft.AspNetCore.SignalR.HubException or InvalidOperationException or OperationCanceledException)
        {
            using var pause = new PeriodicTimer(TimeSpan.FromSeconds(1));
            await pause.WaitForNextTickAsync();
            if (live.State is HubConnectionState.Connected) await Follow();
        }
        moved.Writer.TryWrite("WaitingRoom");
        moved.Writer.TryWrite("Inbox");
    }

    private async Task Listen(CancellationToken end)
    {
        await Quietly(async () =>
        {
            await foreach (var kind in moved.Reader.ReadAllAsync(end))
                try
                {
                    await (kind == "WaitingRoom" ? LookAtDoor() : Hear());
                }
                catch (Exception) when (live.State is not HubConnectionState.Connected)
                {
                    // The page asks again when it is back.
                }
                catch (Exception e) when (e is Microsoft.AspNetCore.SignalR.HubException)
                {
                    moved.Writer.TryWrite(kind);
                    using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(300));
                    await pause.WaitForNextTickAsync(end);
                }
        }, end);
    }

    private async Task LookAtDoor()
    {
        var queue = await live.InvokeAsync<Queue>("Queue");
        foreach (var place in queue.Waiting.Where(place => seen.TryAdd(place.Appointment, true)))
        {
            if (promises.Find(place.Appointment) is { } promise) steps.Recorder.Add(Step.EntryToNotice, steps.Person, promise.EntryBegun);
            door.Writer.TryWrite(place.Appointment);
        }
    }

    private async Task Hear()
    {
        foreach (var notice in await live.InvokeAsync<Told[]>("Notices", sequence))
        {
            if (notice.Sequence <= sequence) continue;
            if (notice.Sequence != sequence + 1) promises.Break($"The notices of {Id} jump from {sequence} to {notice.Sequence}.");
            sequence = notice.Sequence;
            if (promises.Find(notice.About) is not { } promise) continue;
            promise.Heard.Add((notice.Kind, notice.Id));
            if (notice.Kind == "Booked") steps.Recorder.Add(Step.BookingToNotice, steps.Person, promise.BookingBegun);
        }
    }

    private Task LetIn(CancellationToken end) => Quietly(async () =>
    {
        await foreach (var appointment in door.Reader.ReadAllAsync(end))
            try
            {
                await Talk(promises.Find(appointment) ?? promises.Begin(appointment, Id));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                promises.Break($"A counsellor gave up: {e.GetType().Name}: {e.Message.Split('\n')[0]}");
            }
    }, end);

    private async Task Talk(Promise promise)
    {
        var person = practice.Owner.Person;
        var page = await steps.Take(Step.Admit, () => person.Open($"/consultation/{promise.Appointment}"));
        if (!roomIsOpen)
            roomIsOpen = (await steps.Take(Step.Admit, () => person.Send(page, "OpenRoom", [("gate", practice.Gate)]))).Must("The room").Taken;
        promise.AdmissionBegun = Stopwatch.GetTimestamp();
        var admit = Guid.NewGuid();
        var admitted = await steps.Take(Step.Admit, () => person.Send(page, "Admit", [("command", $"{admit}")]));
        promise.Admitted = admitted.Taken;
        if (!admitted.Taken)
        {
            steps.Recorder.Refused(Step.Admit, admitted.Text);
            return;
        }
        var finish = Guid.NewGuid();
        var finished = await steps.Take(Step.Finish, () => person.Send(page, "End", [("command", $"{finish}")]));
        promise.Finished = finished.Taken;
        if (!finished.Taken) steps.Recorder.Refused(Step.Finish, finished.Text);
    }

    private static async Task Quietly(Func<Task> act, CancellationToken end)
    {
        try
        {
            await act();
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The run is over.
        }
    }

    private sealed record Queue([property: System.Text.Json.Serialization.JsonPropertyName("queue")] Place[] Waiting);

    private sealed record Place(Guid Appointment);

    private sealed record Told(long Sequence, string Id, string Kind, Guid About);
}
