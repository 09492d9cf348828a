using Helpnet.Frontend.Words;
using Helpnet.Grains;
using Helpnet.Grains.Help;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Helpnet.Frontend.Pages.Help;

[EnableRateLimiting(ContactLimit.Policy), RequestSizeLimit(64 * 1024)]
public sealed class ContactModel(IGrainFactory grains, IText text) : PageModel
{
    [BindProperty] public Guid Id { get; set; }

    [BindProperty] public string Reply { get; set; } = "";

    [BindProperty] public string Message { get; set; } = "";

    /// <summary>Once the message is on its way.</summary>
    public string? Ticket { get; private set; }

    public void OnGet() => Id = Guid.NewGuid();

    public async Task<IActionResult> OnPostAsync()
    {
        // A field left empty comes as null; the desk says what is missing.
        ModelState.Clear();
        var reply = Reply ?? "";
        if (reply.Length > ContactMessage.LongestReply) return this.Refused(text, new(RefusalCode.Invalid, "reply"), nameof(Reply));

        var desk = grains.GetGrain<IContactDeskGrain>(ContactDesks.KeyOf(reply));
        var sent = await desk.Send(new(Id, reply, Message ?? "", text.Language));
        if (sent.Refusal is { } no) return this.Refused(text, no, no.Field switch
        {
            "reply" => nameof(Reply),
            "text" => nameof(Message),
            _ => "",
        });

        Ticket = sent.Value;
        return Page();
    }
}
