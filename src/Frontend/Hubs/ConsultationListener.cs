using Helpnet.Grains.Consultations;
using Microsoft.AspNetCore.SignalR;

namespace Helpnet.Frontend.Hubs;

/// <summary>
/// The one object of this process that consultations push to. It holds itself: the runtime keeps observers by weak reference only,
/// and a collected one would go silent.
/// </summary>
internal sealed class ConsultationListener(IHubContext<ConsultationHub, IConsultationClient> hub, IGrainFactory grains)
    : IConsultationObserver, IDisposable
{
    private readonly Lock making = new();
    private IConsultationObserver? reference;

    /// <summary>The address of this object that grains may keep.</summary>
    public IConsultationObserver Reference
    {
        get
        {
            lock (making) return reference ??= grains.CreateObjectReference<IConsultationObserver>(this);
        }
    }

    public static string Group(Guid appointment, Guid account, Guid page) => $"consultation {appointment:n} {account:n} {page:n}";

    public Task Tell(Guid appointment, Guid account, Guid page, CallNews news) =>
        hub.Clients.Group(Group(appointment, account, page)).News(news);

    public void Dispose()
    {
        if (reference is not null) grains.DeleteObjectReference<IConsultationObserver>(reference);
    }
}
