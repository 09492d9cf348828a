using System.Collections.Immutable;
using Helpnet.Grains.Accounts;
using Helpnet.Grains.Subjects;
using Orleans.Concurrency;

namespace Helpnet.Grains.Mail;

[GrainType("mail-desk"), StatelessWorker]
internal sealed class MailDeskGrain(IMailLog log, TimeProvider clock) : Grain, IMailDeskGrain
{
    private const int Most = 200;

    private static bool IsAdministrator => Subject.Current?.Roles.HasFlag(Roles.Administrator) is true;

    public async Task<Outcome<ImmutableArray<DeadLetter>>> Dead()
    {
        if (!IsAdministrator) return RefusalCode.NotYours;
        var rows = await log.GivenUp(Most);
        return rows.Select(r => new DeadLetter(MailReferences.OfLetter(r.Letter.MessageId), r.Letter.Kind, r.GivenUpAt, r.Code)).ToImmutableArray();
    }

    public Task<Refusal?> Again(string reference) =>
        With(reference, row => GrainFactory.GetGrain<IMailOutboxGrain>(row.Shard).Again(row.Letter.MessageId));

    public Task<Refusal?> Discard(string reference) => With(reference, row => log.Discarded(row.Letter.MessageId, clock.GetUtcNow()));

    public async Task<bool> IsUnreachable()
    {
        if (Subject.Current is not { } subject) return false;
        var contact = await GrainFactory.GetGrain<IContactGrain>(subject.Account).Contact();
        return contact is not null && await log.IsUnreachable(subject.Account, MailReferences.OfAddress(contact.Address));
    }

    private async Task<Refusal?> With(string reference, Func<DeadRow, Task> act)
    {
        if (!IsAdministrator) return new(RefusalCode.NotYours);
        var row = (await log.GivenUp(Most)).FirstOrDefault(r => MailReferences.OfLetter(r.Letter.MessageId) == reference);
        if (row is null) return new(RefusalCode.NotYours);
        await act(row);
        return null;
    }
}
