using System.Text.RegularExpressions;

namespace Helpnet.Frontend.Tests.Hosting;

/// <summary>The contact form of a running process.</summary>
internal static partial class ContactForm
{
    public const string Token = "__RequestVerificationToken";

    /// <summary>Sends a message as a browser would.</summary>
    /// <returns>The ticket number that the page shows.</returns>
    public static async Task<string> Send(HttpClient client, string reply)
    {
        using var answer = await Post(client, await Filled(client, reply));
        var text = await answer.Content.ReadAsStringAsync();
        return Ticket().Match(text) is { Success: true } ticket ? ticket.Value : throw new InvalidOperationException($"No ticket: {answer.StatusCode}.");
    }

    /// <summary>The form as the page gives it, filled in.</summary>
    public static async Task<Dictionary<string, string>> Filled(HttpClient client, string reply)
    {
        var page = await client.GetStringAsync("/contact");
        return new() { ["Id"] = Hidden(page, "Id"), [Token] = Hidden(page, Token), ["Reply"] = reply, ["Message"] = "Hello" };
    }

    public static async Task<HttpResponseMessage> Post(HttpClient client, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await client.PostAsync("/contact", form);
    }

    private static string Hidden(string page, string name) => HiddenField().Matches(page).First(m => m.Value.Contains($"name=\"{name}\"")).Groups[1].Value;

    [GeneratedRegex("HN-[2-9A-Z]{4}-[2-9A-Z]{4}")]
    private static partial Regex Ticket();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*value=\"([^\"]*)\"[^>]*>")]
    private static partial Regex HiddenField();
}
