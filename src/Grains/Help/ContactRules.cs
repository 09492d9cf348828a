using System.Net.Mail;

namespace Helpnet.Grains.Help;

/// <summary>Which messages to the operator are taken.</summary>
internal static class ContactRules
{
    public const int MostInWindow = 3;

    public static Decision<ContactTaken> Take(ContactState state, ContactMessage message, string key, DateTimeOffset now)
    {
        if (!IsAddress(message.Reply) || ContactDesks.KeyOf(message.Reply) != key) return new Refusal(RefusalCode.Invalid, "reply");
        if (message.Text.Trim().Length is 0 or > ContactMessage.LongestText) return new Refusal(RefusalCode.Invalid, "text");
        if (state.Taken.Any(t => t.Message == message.Id)) return Decision<ContactTaken>.Nothing;

        var recent = state.Taken.Where(t => now - t.At < ContactState.Window).ToList();
        return recent.Count < MostInWindow
            ? new ContactTaken(message.Id, now)
            : new Refusal(RefusalCode.TooMany, After: recent.Min(t => t.At) + ContactState.Window - now);
    }

    // A line break would let a writer add headers of their own to a mail.
    private static bool IsAddress(string text) =>
        text.Length <= ContactMessage.LongestReply && !text.Any(char.IsControl) && MailAddress.TryCreate(text.Trim(), out var address)
        && address.Address == text.Trim() && address.Host.Contains('.');
}
