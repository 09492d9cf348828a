using System.Text.RegularExpressions;
using Helpnet.Frontend.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Helpnet.Frontend.Pages.Mail;

/// <summary>One mail of the mailbox, its links ready to be followed.</summary>
public sealed partial class MessageModel(IEnumerable<IMailbox> mailboxes) : PageModel
{
    public MailboxMail Mail { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken ct)
    {
        if (mailboxes.FirstOrDefault() is not { } mailbox || await mailbox.Find(name, ct) is not { } mail) return NotFound();
        Mail = mail;
        return Page();
    }

    /// <summary>The text cut at its addresses.</summary>
    public static IEnumerable<(string Text, bool IsLink)> Parts(string text)
    {
        var at = 0;
        foreach (Match link in Link().Matches(text))
        {
            yield return (text[at..link.Index], false);
            yield return (link.Value, true);
            at = link.Index + link.Length;
        }
        yield return (text[at..], false);
    }

    [GeneratedRegex(@"https?://[^\s<>""]+")]
    private static partial Regex Link();
}
