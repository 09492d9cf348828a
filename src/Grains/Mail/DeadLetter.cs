namespace Helpnet.Grains.Mail;

/// <summary>A letter that was given up, as an administrator sees it: neither what it says nor to whom.</summary>
/// <param name="Reference">Stands for its Message-Id; says nothing about anybody.</param>
/// <param name="Kind">Which letter.</param>
/// <param name="GivenUpAt">When it was given up.</param>
/// <param name="Code">The mail server's last reply code, or null when it said none.</param>
[GenerateSerializer, Immutable, Alias("dead-letter")]
public sealed record DeadLetter(string Reference, MailKind Kind, DateTimeOffset GivenUpAt, int? Code);
