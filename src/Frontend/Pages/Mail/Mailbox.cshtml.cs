using Helpnet.Frontend.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.Mail;

/// <summary>The mails that an embedded run keeps instead of sending them. Elsewhere there is no such page.</summary>
public sealed class MailboxModel(IEnumerable<IMailbox> mailboxes) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<MailboxMail> Mails { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (mailboxes.FirstOrDefault() is not { } mailbox) return NotFound();
        Mails = await mailbox.Newest(Most, ct);
        return Page();
    }
}
