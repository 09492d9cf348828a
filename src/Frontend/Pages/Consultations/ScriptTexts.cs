using System.Text.Json;
using Helpnet.Frontend.Words;
using Microsoft.AspNetCore.Html;

namespace Helpnet.Frontend.Pages.Consultations;

/// <summary>Texts that a script says, written beside it as data in the person's language.</summary>
internal static class ScriptTexts
{
    /// <summary>All texts whose keys begin with one of <paramref name="prefixes"/>.</summary>
    public static IHtmlContent Of(IText text, params string[] prefixes) => Data(WordsSetup.Book.Keys
        .Where(key => prefixes.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal)
        .ToDictionary(key => key, key => text[key]));

    /// <summary>JSON in which nothing can end the element it stands in: the serializer escapes angle brackets and ampersands.</summary>
    public static IHtmlContent Data<T>(T value) => new HtmlString(Text(value));

    /// <summary>The same as a text, for an attribute.</summary>
    public static string Text<T>(T value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);
}
