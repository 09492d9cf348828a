namespace Helpnet.Grains.Accounts;

internal sealed record InvitationState
{
    public Guid UsedBy { get; init; }
}
