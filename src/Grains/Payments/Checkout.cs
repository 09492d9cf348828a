namespace Helpnet.Grains.Payments;

/// <summary>One checkout of a payment, as storage holds it.</summary>
internal sealed record Checkout
{
    public int Number { get; init; }

    /// <summary>Grows when the provider spoiled the last key; part of the next.</summary>
    public int Tries { get; init; }

    public required PaymentTerms Terms { get; init; }

    public CheckoutStatus Status { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public string? Id { get; init; }

    public string? Url { get; init; }

    public string? Payment { get; init; }

    public string? Refund { get; init; }

    public int RefundTries { get; init; }

    /// <summary>The money does not go back by itself: the provider refuses, or it did not arrive again and again.</summary>
    public bool RefundStuck { get; init; }

    /// <summary>Why the provider would not open it; null when it did or has not answered.</summary>
    public RefusalCode? Refused { get; init; }

    /// <summary>It was the payment of the appointment, even if it was given back later.</summary>
    public bool Kept { get; init; }

    /// <summary>The counsellor has connected another account since: its page is to be closed, and pays nothing that is still asked for.</summary>
    public bool Left { get; init; }

    /// <summary>When the provider is to be asked next; null when there is nothing to ask.</summary>
    public DateTimeOffset? AskAt { get; init; }

    /// <summary>How many questions people and messages have wanted, and how many of them are answered.</summary>
    public long Wanted { get; init; }

    public long Answered { get; init; }

    /// <summary>When what was wanted last is asked at the earliest: the next wish keeps its distance from it.</summary>
    public DateTimeOffset? LookedAt { get; init; }

    /// <summary>Since when no question has been answered; null when the last one was.</summary>
    public DateTimeOffset? SilentSince { get; init; }

    /// <summary>Answers without news, and silences, since the last thing that happened: they space the questions out.</summary>
    public int Quiet { get; init; }

    /// <summary>Whether it is the page, or the payment under way, that the appointment waits for.</summary>
    public bool MayBePaid() => CheckoutLifecycle.IsLive(Status) && !Left;

    public string OpenKey(Guid appointment) => $"pay-{appointment:n}-{Number}-{Tries}";

    public string RefundKey(Guid appointment) => $"refund-{appointment:n}-{Number}-{RefundTries}";
}
