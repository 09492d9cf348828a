using System.Security.Claims;
using Helpnet.Grains;
using Helpnet.Grains.Consultations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace Helpnet.Frontend.Hubs;

/// <summary>Carries a page's signals to its consultation and the news back. Every right is decided by the grain.</summary>
[Authorize]
internal sealed class ConsultationHub(IGrainFactory grains, ConsultationListener listener) : Hub<IConsultationClient>
{
    public const string Path = "/hubs/consultation";

    /// <summary>A signal at its largest, with what JSON adds by escaping it twice.</summary>
    public const int MostMessageBytes = 4 * IConsultationGrain.MostSignalBytes;

    public async Task<ConsultationView> Join(Guid appointment, Guid page, bool take)
    {
        // The group first, so that nothing falls between the grain's answer and the subscription; its name holds the caller's own account,
        // and the grain pushes to nobody whom it has not let in.
        await Groups.AddToGroupAsync(Context.ConnectionId, ConsultationListener.Group(appointment, Account, page), Context.ConnectionAborted);
        return Value(await Consultation(appointment).Join(page, take, listener.Reference));
    }

    public async Task Send(Guid appointment, Guid page, string signal) => Check(await Consultation(appointment).Send(page, signal));

    public async Task<long> Seen(Guid appointment, Guid page) => Value(await Consultation(appointment).Seen(page, listener.Reference));

    public async Task Leave(Guid appointment, Guid page) => Check(await Consultation(appointment).Leave(page));

    public async Task<IceView> Ice(Guid appointment) => Value(await grains.GetGrain<IIceGrain>(0).ServersFor(appointment));

    private Guid Account => Guid.Parse(Context.User!.FindFirstValue(ClaimTypes.NameIdentifier)!);

    private IConsultationGrain Consultation(Guid appointment) => grains.GetGrain<IConsultationGrain>(appointment);

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
