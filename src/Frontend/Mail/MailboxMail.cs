namespace Helpnet.Frontend.Mail;

/// <summary>A mail as the mailbox page shows it.</summary>
public sealed record MailboxMail(string Name, DateTimeOffset At, string To, string Subject, string Text, string? Calendar);
