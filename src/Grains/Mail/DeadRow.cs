namespace Helpnet.Grains.Mail;

/// <summary>The row of a letter that was given up.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Shard">The outbox that has it.</param>
/// <param name="GivenUpAt">When it was given up.</param>
/// <param name="Code">The mail server's last reply code, or null.</param>
public sealed record DeadRow(Letter Letter, long Shard, DateTimeOffset GivenUpAt, int? Code);
