namespace Helpnet.Grains.Payments;

/// <summary>Whose an account at the provider is: known without asking the provider, which says nothing of an account that is shut to us.</summary>
public interface IConnectedAccounts
{
    /// <summary>Remembers whose an account is; the first to say so is right. Durable when the call returns.</summary>
    Task Put(string account, Guid counsellor, CancellationToken ct);

    /// <summary>The counsellor whose account it is, or null when nobody has said so.</summary>
    Task<Guid?> Find(string account, CancellationToken ct);
}
