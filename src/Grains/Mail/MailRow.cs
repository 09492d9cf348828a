namespace Helpnet.Grains.Mail;

/// <summary>A letter on its way.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Attempts">How often it was tried without success.</param>
/// <param name="TakenAt">When it was taken over.</param>
/// <param name="At">When it is to be sent.</param>
public sealed record MailRow(Letter Letter, int Attempts, DateTimeOffset TakenAt, DateTimeOffset At);
