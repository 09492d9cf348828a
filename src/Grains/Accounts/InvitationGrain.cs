using Helpnet.Grains.Effects;

namespace Helpnet.Grains.Accounts;

[GrainType("invitation")]
internal sealed class InvitationGrain([PersistentState("invitation.state")] IPersistentState<InvitationState> row) : Grain, IInvitationGrain
{
    private Committed<InvitationState> invitation = null!;

    public override Task OnActivateAsync(CancellationToken ct)
    {
        invitation = new(row, this);
        return Task.CompletedTask;
    }

    public async Task<Refusal?> Use(Guid account)
    {
        if (invitation.State.UsedBy == Guid.Empty) await invitation.Write(invitation.State with { UsedBy = account });
        return invitation.State.UsedBy == account ? null : new(RefusalCode.LinkExpired);
    }
}
