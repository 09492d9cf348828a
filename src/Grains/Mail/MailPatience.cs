namespace Helpnet.Grains.Mail;

/// <summary>How long a letter is tried.</summary>
internal static class MailPatience
{
    /// <summary>What was not delivered by then is given up.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>How long all letters rest when the server takes none.</summary>
    public static readonly TimeSpan WhenClosed = TimeSpan.FromMinutes(5);

    /// <summary>How long nobody else sends a letter that somebody has claimed: by then a mailer has answered, see <see cref="IMailer.Send"/>.</summary>
    public static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(60)];

    /// <summary>When to try again after <paramref name="failures"/> failures, the last of them now; null to give up.</summary>
    public static DateTimeOffset? Next(int failures, DateTimeOffset takenAt, DateTimeOffset now)
    {
        var next = now + Pauses[Math.Clamp(failures, 1, Pauses.Length) - 1];
        return next <= takenAt + Longest ? next : null;
    }
}
