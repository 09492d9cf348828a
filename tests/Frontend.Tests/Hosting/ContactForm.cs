using System.Text.RegularExpressions;

namespace Helpnet.Frontend.Tests.Hosting;

/// <summary>The contact form of a running process.</summary>
internal static partial class ContactForm
{
    /// <summary>Sends a message as a browser would.</summary>
    /// <returns>The ticket number that the page shows.</returns>
    public static async Task<string> Send(HttpClient client, string reply)
    {
        var page = await client.GetStringAsync("/contact");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Id"] = Hidden(page, "Id"),
            ["__RequestVerificationToken"] = Hidden(page, "__RequestVerificationToken"),
            ["Reply"] = reply,
            ["Message"] = "Hello",
        });
        using var answer = await client.PostAsync("/contact", form);
        var text = await answer.Content.ReadAsStringAsync();
        return Ticket().Match(text) is { Success: true } ticket ? ticket.Value : throw new InvalidOperationException($"No ticket: {answer.StatusCode}.");
    }

    private static string Hidden(string page, string name) => HiddenField().Matches(page).First(m => m.Value.Contains($"name=\"{name}\"")).Groups[1].Value;

    [GeneratedRegex("HN-[2-9A-Z]{4}-[2-9A-Z]{4}")]
    private static partial Regex Ticket();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*value=\"([^\"]*)\"[^>]*>")]
    private static partial Regex HiddenField();
}
