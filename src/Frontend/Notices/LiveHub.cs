using System.Collections.Immutable;
using System.Security.Claims;
using Helpnet.Grains;
using Helpnet.Grains.Appointments;
using Helpnet.Grains.Notices;
using Helpnet.Grains.WaitingRooms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace Helpnet.Frontend.Notices;

/// <summary>
/// Keeps open pages live. Each "follow" is right first, then subscribe, then the view, so that no change falls between the two;
/// every right is decided by the grain.
/// </summary>
[Authorize]
internal sealed class LiveHub(IGrainFactory grains, Followers followers) : Hub<ILivePage>
{
    public const string Path = "/hubs/live";

    private Guid Account => Guid.Parse(Context.User!.FindFirstValue(ClaimTypes.NameIdentifier)!);

    public override Task OnDisconnectedAsync(Exception? exception) => followers.Forget(Context.ConnectionId);

    public async Task<AppointmentView> FollowAppointment(Guid appointment)
    {
        await Appointment(appointment);
        await followers.Follow(Topic.Appointment(appointment), Context.ConnectionId, Context.ConnectionAborted);
        return await Appointment(appointment);
    }

    public async Task<AppointmentView> Appointment(Guid appointment) => Value(await grains.GetGrain<IAppointmentGrain>(appointment).View());

    public async Task<QueueView> FollowQueue()
    {
        await Queue();
        await followers.Follow(Topic.WaitingRoom(Account), Context.ConnectionId, Context.ConnectionAborted);
        return await Queue();
    }

    public async Task<QueueView> Queue() => Value(await grains.GetGrain<IWaitingRoomGrain>(Account).Queue());

    public async Task<ImmutableArray<Notice>> FollowInbox(long since)
    {
        await followers.Follow(Topic.Inbox(Account), Context.ConnectionId, Context.ConnectionAborted);
        return await Notices(since);
    }

    public async Task<ImmutableArray<Notice>> Notices(long since) => Value(await grains.GetGrain<IInboxGrain>(Account).Since(since));

    /// <summary>The page brings the client in, or back: the door is asked each time, and whoever is inside already keeps the place.</summary>
    public async Task<AppointmentView> Enter(Guid appointment, Guid command)
    {
        Check(await grains.GetGrain<IAppointmentGrain>(appointment).ComeIn(command));
        return await FollowAppointment(appointment);
    }

    /// <summary>Says that the waiting page is open, and answers the place in the queue.</summary>
    public async Task<int> StillHere(Guid counsellor, Guid appointment) =>
        Value(await grains.GetGrain<IWaitingRoomGrain>(counsellor).StillHere(appointment));

    private static T Value<T>(Outcome<T> outcome)
    {
        Check(outcome.Refusal);
        return outcome.Value;
    }

    private static void Check(Refusal? no)
    {
        if (no is not null) throw new HubException(no.Code.ToString());
    }
}
