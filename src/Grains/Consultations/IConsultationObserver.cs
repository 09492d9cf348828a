using Orleans.Concurrency;

namespace Helpnet.Grains.Consultations;

/// <summary>A frontend that carries news to the pages in its calls; one object for each frontend process.</summary>
[Alias("consultation-observer")]
public interface IConsultationObserver : IGrainObserver
{
    /// <summary>News for the page <paramref name="page"/> of <paramref name="account"/>. One-way: nobody waits for its arrival.</summary>
    [OneWay, Alias("tell")] Task Tell(Guid appointment, Guid account, Guid page, CallNews news);
}
