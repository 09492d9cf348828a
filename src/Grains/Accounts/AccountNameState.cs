namespace Helpnet.Grains.Accounts;

internal sealed record AccountNameState
{
    public Guid Account { get; init; }
    public NameKind Kind { get; init; }

    /// <summary>When an unconfirmed hold ends, exclusive; null for good.</summary>
    public DateTimeOffset? Until { get; init; }

    public AccountNameState Apply(AccountNameEvent e) => e switch
    {
        NameTaken t => new() { Account = t.Account, Kind = t.Kind, Until = t.Until },
        NameReleased => new(),
        _ => throw new InvalidOperationException(e.GetType().Name),
    };
}

internal abstract record AccountNameEvent;

internal sealed record NameTaken(Guid Account, NameKind Kind, DateTimeOffset? Until) : AccountNameEvent;

internal sealed record NameReleased : AccountNameEvent;
