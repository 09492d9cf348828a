using System.Net;

namespace Helpnet.Load.Web;

/// <summary>What became of a form: where it leads when it was taken, the page that says why when it was not.</summary>
public sealed record Sent(HttpStatusCode Code, string? Leads, string Text)
{
    public bool Taken => (int)Code < 400;

    /// <exception cref="InvalidOperationException">It was not taken.</exception>
    public Sent Must(string what) =>
        Taken ? this : throw new InvalidOperationException($"{what} was refused with {(int)Code}: {Regexes.Sentence(Text)}");
}
