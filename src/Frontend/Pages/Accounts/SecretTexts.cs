using System.Text.Json;
using Helpnet.Frontend.Words;

namespace Helpnet.Frontend.Pages.Accounts;

/// <summary>The sentences a password form's script says, for its <c>data-texts</c> attribute.</summary>
internal static class SecretTexts
{
    private const string Prefix = "accounts.script.";

    public static string Of(IText text) => JsonSerializer.Serialize(WordsSetup.Book.Keys
        .Where(key => key.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(key => key[Prefix.Length..], key => text[key]));
}
