using System.Net;
using System.Text.RegularExpressions;

namespace Helpnet.Journeys.Server;

/// <summary>The mails of an embedded run, read as a person reads them: on its mailbox page.</summary>
public sealed partial class Mailbox(string address)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient http = new() { BaseAddress = new(address) };

    /// <summary>The link in the newest mail to <paramref name="to"/> that leads to <paramref name="path"/>, once there is one.</summary>
    public async Task<string> Link(string to, string path)
    {
        string? found = null;
        await Poll.Until(async () => (found = (await To(to)).SelectMany(Links).FirstOrDefault(l => new Uri(l).AbsolutePath == path)) is not null,
            Patience, () => $"No mail to {to} leads to {path}.");
        return found!;
    }

    /// <summary>Waits for <paramref name="count"/> mails to <paramref name="to"/>; the newest first.</summary>
    public async Task<IReadOnlyList<string>> Wait(string to, int count)
    {
        IReadOnlyList<string> mails = [];
        await Poll.Until(async () => (mails = await To(to)).Count >= count, Patience, () => $"{mails.Count} of {count} mails to {to}.");
        return mails;
    }

    /// <summary>The pages of all mails to <paramref name="to"/>, the newest first.</summary>
    public async Task<IReadOnlyList<string>> To(string to)
    {
        var list = WebUtility.HtmlDecode(await http.GetStringAsync("/mailbox"));
        var mails = new List<string>();
        foreach (Match mail in Mail().Matches(list))
            if (mail.Groups[2].Value.Contains(to, StringComparison.OrdinalIgnoreCase))
                mails.Add(WebUtility.HtmlDecode(await http.GetStringAsync("/mailbox/" + mail.Groups[1].Value)));
        return mails;
    }

    private static IEnumerable<string> Links(string mail) => Href().Matches(mail).Select(m => m.Groups[1].Value);

    [GeneratedRegex("""<a href="/mailbox/(\w+)">.*?<span class="quiet">(.*?) ·""", RegexOptions.Singleline)]
    private static partial Regex Mail();

    [GeneratedRegex("""<a href="(http[^"]+)">""")]
    private static partial Regex Href();
}
