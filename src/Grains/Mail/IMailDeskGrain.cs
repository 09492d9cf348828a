using System.Collections.Immutable;

namespace Helpnet.Grains.Mail;

/// <summary>What could not be delivered. Key: always 0; a stateless worker.</summary>
[Alias("mail-desk")]
public interface IMailDeskGrain : IGrainWithIntegerKey
{
    /// <summary>The letters that were given up, the newest first, at most 200. <see cref="RefusalCode.NotYours"/> for anybody but an administrator.</summary>
    [Alias("dead")] Task<Outcome<ImmutableArray<DeadLetter>>> Dead();

    /// <summary>Sends a letter that was given up once more, with all the patience of a new one. Durable when the call returns; safe to repeat.
    /// <see cref="RefusalCode.NotYours"/> for anybody but an administrator, and for a reference that names none.</summary>
    [Alias("again")] Task<Refusal?> Again(string reference);

    /// <summary>Forgets what a letter said that was given up. As <see cref="Again"/>.</summary>
    [Alias("discard")] Task<Refusal?> Discard(string reference);

    /// <summary>Whether the last mail to the caller's own confirmed address could not be delivered; false for nobody.</summary>
    [Alias("is-unreachable")] Task<bool> IsUnreachable();
}
