namespace Helpnet.StripeStandIn;

/// <summary>How a stand-in runs.</summary>
public sealed record StandInOptions
{
    /// <summary>Port on the loopback address; 0 for a free one.</summary>
    public int Port { get; init; }

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
