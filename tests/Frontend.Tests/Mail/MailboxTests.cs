using System.Net;
using Helpnet.Frontend.Pages.Mail;
using Helpnet.Frontend.Tests.Shell;

namespace Helpnet.Frontend.Tests.Mail;

public sealed class MailboxTests(PagesHost host) : IClassFixture<PagesHost>
{
    [Theory]
    [InlineData("/mailbox")]
    [InlineData("/mailbox/0123456789abcdef0123456789abcdef")]
    public async Task An_installation_that_keeps_no_mails_has_no_mailbox(string page) =>
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync(page, TestContext.Current.CancellationToken)).StatusCode);

    [Fact]
    public void Only_the_addresses_in_a_mail_become_links()
    {
        var parts = MessageModel.Parts("See https://helpnet.example/a?b=c&d=e or javascript:alert(1).");

        Assert.Equal([("See ", false), ("https://helpnet.example/a?b=c&d=e", true), (" or javascript:alert(1).", false)], parts);
    }
}
