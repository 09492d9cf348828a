namespace Helpnet.StripeStandIn;

/// <summary>What goes wrong with deliveries.</summary>
public sealed class WebhookSwitches
{
    /// <summary>Each event is sent this many times more.</summary>
    public int Duplicates { get; set; }

    /// <summary>Events wait in pairs and leave in the wrong order; one that stays alone for a second leaves by itself.</summary>
    public bool Reorder { get; set; }

    /// <summary>Events are kept back until <see cref="StandInServer.ReleaseWebhooks"/>.</summary>
    public bool Delay { get; set; }

    /// <summary>Events are lost.</summary>
    public bool Drop { get; set; }

    /// <summary>Events are signed with another secret.</summary>
    public bool MisSign { get; set; }
}
