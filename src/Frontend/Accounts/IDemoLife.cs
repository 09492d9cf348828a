using Helpnet.Grains.Accounts;

namespace Helpnet.Frontend.Accounts;

/// <summary>What a demo person does once they are registered: a profile, opening hours, an appointment.</summary>
internal interface IDemoLife
{
    /// <summary>Called at each start, with the person's token beside the calls; has to be safe to repeat.</summary>
    Task Live(DemoPerson person, SignedIn signedIn);
}
