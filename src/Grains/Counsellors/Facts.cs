namespace Helpnet.Grains.Counsellors;

/// <summary>What others said when last asked.</summary>
internal sealed record Facts
{
    public bool HasHours { get; init; }

    /// <summary>The connected account on which card payments are active, or null.</summary>
    public string? PaymentAccount { get; init; }

    public bool RecoveryConfirmed { get; init; }
}
