namespace Helpnet.Silo.Mail;

/// <summary>A mail in the folder of an embedded run.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="At">When it was written.</param>
/// <param name="To">The recipient.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Calendar">The calendar entry that goes along, if any.</param>
public sealed record KeptMail(string Name, DateTimeOffset At, string To, string Subject, string Text, string? Calendar);
