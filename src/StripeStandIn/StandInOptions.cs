using System.Net;

namespace Helpnet.StripeStandIn;

/// <summary>How a stand-in runs.</summary>
public sealed record StandInOptions
{
    /// <summary>Port on <see cref="Address"/>; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Where it listens; another address than loopback only where nobody else is in the network.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The only key that opens the API.</summary>
    public string ApiKey { get; init; } = "sk_test_standin";

    /// <summary>Where events are sent.</summary>
    public IReadOnlyList<WebhookTarget> Webhooks { get; init; } = [];

    /// <summary>The file that keeps everything over a restart; null keeps it in memory.</summary>
    public string? File { get; init; }

    /// <summary>How long a late card takes.</summary>
    public TimeSpan LateBy { get; init; } = TimeSpan.FromSeconds(8);

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
