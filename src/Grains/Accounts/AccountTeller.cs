using System.Collections.Immutable;
using Helpnet.Grains.Mail;

namespace Helpnet.Grains.Accounts;

/// <summary>Carries out what an account still has to tell. Everything here may be repeated.</summary>
internal sealed class AccountTeller(IGrainFactory grains, Seals seals)
{
    /// <summary>Letters that have been counted and are still to be taken over: an outbox that is away must not use up what an address gets.</summary>
    private readonly HashSet<long> counted = [];

    /// <summary>Carries out what is pending, in order, up to the first that fails; answers what has been acknowledged.</summary>
    public async Task<ImmutableArray<long>> Carry(Guid id, AccountState account)
    {
        counted.IntersectWith(account.Pending.Select(p => p.Number));
        var done = ImmutableArray.CreateBuilder<long>();
        foreach (var effect in account.Pending)
        {
            try
            {
                await Carry(id, account, effect);
            }
            catch (Exception) when (done.Count > 0)
            {
                // What went well is acknowledged first; the rest is tried again and then speaks for itself.
                break;
            }
            done.Add(effect.Number);
        }
        return done.ToImmutable();
    }

    private Task Carry(Guid id, AccountState account, AccountEffect effect) => effect.Kind switch
    {
        EffectKind.Mail => Mail(effect.Number, AccountLetters.For(id, account, effect, seals)),
        EffectKind.KeepName => grains.HoldingOf(effect.Name).Keep(id, effect.Name.Contains('@') ? NameKind.Email : NameKind.UserName),
        EffectKind.ReleaseName => grains.HoldingOf(effect.Name).Release(id),
        _ => throw new InvalidOperationException(effect.Kind.ToString()),
    };

    /// <summary>Whoever registers with somebody else's address, again and again, does not fill a mailbox.</summary>
    private async Task Mail(long number, Letter letter)
    {
        var unasked = letter is { Kind: MailKind.ConfirmEmail or MailKind.ConfirmNewEmail or MailKind.AlreadyRegistered };
        if (unasked && !counted.Contains(number) && !await grains.HoldingOf(letter.Address!).MayWrite()) return;
        counted.Add(number);
        await grains.OutboxOf(letter.MessageId).Put(letter);
    }
}
