using Helpnet.Silo.Mail;

namespace Helpnet.Frontend.Tests.Hosting;

/// <summary>What an operator sets under <c>Operator</c> is what people see and where their messages go.</summary>
public sealed class OperatorTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("helpnet-operator-").FullName;

    [Fact]
    public async Task A_message_goes_to_the_mailbox_of_the_imprint_and_its_ticket_number_to_whoever_wrote()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var frontend = await FrontendProcess.Start(
            folder, "Development", "--Operator:Email=desk@operator.example", "--Operator:Name=Helpnet Trust", "--Operator:Address=1 Main Street").Up();

        var ticket = await ContactForm.Send(frontend.Client, "writer@people.example");

        var mails = await Mails(ticket, ct);
        var toOperator = Assert.Single(mails, m => m.To.Contains("desk@operator.example", StringComparison.Ordinal));
        var toWriter = Assert.Single(mails, m => m.To.Contains("writer@people.example", StringComparison.Ordinal));
        Assert.Contains("writer@people.example", toOperator.Text, StringComparison.Ordinal);
        Assert.Contains("Hello", toOperator.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("desk@operator.example", toWriter.Text, StringComparison.Ordinal);
        Assert.Contains("desk@operator.example", await frontend.Client.GetStringAsync("/imprint", ct), StringComparison.Ordinal);
    }

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    private async Task<List<KeptMail>> Mails(string ticket, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        using var looks = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        var folderOfMails = new MailFolder(Path.Combine(folder, "mail"));
        while (true)
        {
            var mails = (await folderOfMails.Newest(100, ct)).Where(m => (m.Subject + m.Text).Contains(ticket, StringComparison.Ordinal)).ToList();
            if (mails.Count == 2) return mails;
            await looks.WaitForNextTickAsync(patience.Token);
        }
    }
}
