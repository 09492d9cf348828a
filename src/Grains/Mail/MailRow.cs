namespace Helpnet.Grains.Mail;

/// <summary>A letter on its way.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Attempts">How often it was tried without success.</param>
/// <param name="TakenAt">When it was taken over.</param>
public sealed record MailRow(Letter Letter, int Attempts, DateTimeOffset TakenAt);
