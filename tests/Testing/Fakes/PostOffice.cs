using System.Collections.Concurrent;
using Helpnet.Grains.Mail;

namespace Helpnet.Testing.Fakes;

/// <summary>Takes mails, remembers them in their order, and answers as it is told to.</summary>
internal sealed class PostOffice : IMailer
{
    private readonly ConcurrentQueue<Mail> taken = [];

    /// <summary>What the post office says to a letter; "delivered" unless a test wants otherwise.</summary>
    public Func<Letter, MailAnswer> Answer { get; set; } = _ => Delivery.Delivered;

    /// <summary>What each letter waits for before it is looked at.</summary>
    public Func<Task> Hold { get; set; } = () => Task.CompletedTask;

    /// <summary>Every attempt, successful or not.</summary>
    public IReadOnlyList<Mail> Attempts => [.. taken];

    public IReadOnlyList<Mail> Delivered => [.. taken.Where(m => m.Delivery is Delivery.Delivered)];

    public async Task<MailAnswer> Send(Letter letter, string address, string language, string zone, CancellationToken ct)
    {
        await Hold();
        var answer = Answer(letter);
        taken.Enqueue(new(letter, address, language, zone, answer.Delivery));
        return answer;
    }

    internal sealed record Mail(Letter Letter, string Address, string Language, string Zone, Delivery Delivery);
}
