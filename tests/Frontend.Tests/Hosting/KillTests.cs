using System.Collections.Concurrent;
using Helpnet.Silo.Mail;

namespace Helpnet.Frontend.Tests.Hosting;

/// <summary>The process is killed while it writes. What it confirmed to anyone is there after the next start, and what is pending goes on.</summary>
public sealed class KillTests : IDisposable
{
    private const int Confirmed = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("helpnet-kill-").FullName;

    [Fact]
    public async Task Every_confirmed_message_becomes_its_two_mails_although_the_process_was_killed()
    {
        var tickets = new ConcurrentBag<string>();
        await using (var first = await FrontendProcess.Start(folder, "Development").Up())
        {
            // Once before the crowd, so that all its forms are of one browser.
            await ContactForm.Send(first.Client, "first@people.example");
            var enough = new TaskCompletionSource();
            var writers = Enumerable.Range(0, 4).Select(writer => Write(first.Client, writer, tickets, enough)).ToList();
            await enough.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
            await first.Kill();
            await Task.WhenAll(writers);
        }

        await using var second = await FrontendProcess.Start(folder, "Development").Up();

        var mails = new MailFolder(Path.Combine(folder, "mail"));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while ((await Missing(mails, tickets)).Count > 0) await looks.WaitForNextTickAsync(patience.Token);
        Assert.True(tickets.Count >= Confirmed);
        Assert.Contains("HN-", await ContactForm.Send(second.Client, "after@people.example"), StringComparison.Ordinal);
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    private static async Task<List<string>> Missing(MailFolder folder, IEnumerable<string> tickets)
    {
        var mails = await folder.Newest(1000);
        return [.. tickets.Where(ticket => mails.Count(mail => (mail.Subject + mail.Text).Contains(ticket, StringComparison.Ordinal)) < 2)];
    }

    /// <summary>Writes one message after the other until the process is gone.</summary>
    private static async Task Write(HttpClient client, int writer, ConcurrentBag<string> tickets, TaskCompletionSource enough)
    {
        for (var i = 0; i < 9; i++)
            try
            {
                tickets.Add(await ContactForm.Send(client, $"writer-{writer}-{i}@people.example"));
                if (tickets.Count >= Confirmed) enough.TrySetResult();
            }
            catch (HttpRequestException)
            {
                return;
            }
    }
}
