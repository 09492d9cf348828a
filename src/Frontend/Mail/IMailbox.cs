namespace Helpnet.Frontend.Mail;

/// <summary>The mails of an embedded run, to be read in the browser instead of an inbox. Registered only where that is wanted.</summary>
public interface IMailbox
{
    /// <summary>The newest mails first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<MailboxMail>> Newest(int limit, CancellationToken ct);

    /// <summary>One mail, or null.</summary>
    Task<MailboxMail?> Find(string name, CancellationToken ct);
}
