namespace Helpnet.Grains.Payments;

internal sealed record PayoutsState
{
    /// <summary>What the account is asked for with, stored before the first question so that a repeated one is the same.</summary>
    public AccountRequest? Asked { get; init; }

    public int Tries { get; init; }

    public string? Account { get; init; }

    public bool CanBePaid { get; init; }

    /// <summary>The account is closed or shut to us; the next start makes another unless the provider says otherwise.</summary>
    public bool Lost { get; init; }
}
