using Helpnet.Grains.Mail;
using Helpnet.Silo.Mail;

namespace Helpnet.Silo.Tests.Mail;

public sealed class MailFolderTests : IDisposable
{
    private readonly string path = System.IO.Directory.CreateTempSubdirectory("helpnet-mail-").FullName;

    public void Dispose() => System.IO.Directory.Delete(path, recursive: true);

    [Fact]
    public async Task A_letter_kept_twice_is_one_mail()
    {
        var (folder, ct) = (new MailFolder(path), TestContext.Current.CancellationToken);
        var mailer = new FolderMailer(Letters.Writer, folder);

        await mailer.Send(Letters.Of(MailKind.Booked), Letters.Ann, "en", "UTC", ct);
        await mailer.Send(Letters.Of(MailKind.Booked), Letters.Ann, "en", "UTC", ct);

        var mail = Assert.Single(await folder.Newest(10, ct));
        Assert.Equal((Letters.Ann, "Your appointment"), (mail.To, mail.Subject));
        Assert.Contains("BEGIN:VCALENDAR", mail.Calendar);
        Assert.Equal(mail, await folder.Find(mail.Name, ct));
    }

    [Fact]
    public async Task Every_delivery_is_noted_even_of_the_same_letter_and_by_a_process_started_anew()
    {
        var ct = TestContext.Current.CancellationToken;
        foreach (var folder in new[] { new MailFolder(path), new MailFolder(path) })
        {
            var mailer = new FolderMailer(Letters.Writer, folder);
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => mailer.Send(Letters.Of(MailKind.Booked), Letters.Ann, "en", "UTC", ct)));
        }

        var lines = System.IO.Directory.GetFiles(path, "*.deliveries").SelectMany(System.IO.File.ReadAllLines).ToList();

        Assert.Equal(16, lines.Count);
        Assert.StartsWith($"{Letters.Of(MailKind.Booked).MessageId} ", Assert.Single(lines.Distinct()));
        Assert.DoesNotContain(Letters.Ann, lines[0], StringComparison.Ordinal);
        Assert.Single(System.IO.Directory.GetFiles(path, "*.eml"));
    }

    [Theory]
    [InlineData("../helpnet")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("")]
    public async Task Nothing_else_is_read_from_the_disk(string name) =>
        Assert.Null(await new MailFolder(path).Find(name, TestContext.Current.CancellationToken));
}
