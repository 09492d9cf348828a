using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Helpnet.Grains.Words;

/// <summary>
/// The texts of one assembly: embedded <c>Words/*.json</c> files, in which each key has one text for each language side by side.
/// Gaps are written <c>{name}</c>.
/// </summary>
public sealed partial class WordBook
{
    /// <summary>The languages every text must have.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "fr", "de"];

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> texts;

    private WordBook(Dictionary<string, FrozenDictionary<string, string>> texts) => this.texts = texts.ToFrozenDictionary();

    /// <summary>All keys, for the test that no language lacks one.</summary>
    public IEnumerable<string> Keys => texts.Keys;

    /// <summary>Reads the embedded files of <paramref name="assembly"/>.</summary>
    /// <exception cref="InvalidOperationException">A key stands in two files.</exception>
    public static WordBook Of(Assembly assembly)
    {
        var texts = new Dictionary<string, FrozenDictionary<string, string>>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Words/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!)
                if (!texts.TryAdd(key, text.ToFrozenDictionary(t => t.Key, t => t.Key == "fr" ? Bound(t.Value) : t.Value)))
                    throw new InvalidOperationException($"The text {key} stands in two files.");
        }
        return new(texts);
    }

    /// <summary>Whether <paramref name="key"/> has a text in <paramref name="language"/>.</summary>
    public bool Has(string key, string language) => texts.TryGetValue(key, out var text) && text.ContainsKey(language);

    /// <summary>The text in <paramref name="language"/>, its gaps filled; the key itself when nobody has written it.</summary>
    public string Say(string key, string language, IReadOnlyDictionary<string, string>? values = null)
    {
        if (!texts.TryGetValue(key, out var text)) return key;
        var words = text.GetValueOrDefault(language) ?? text.GetValueOrDefault("en") ?? key;
        return values is null ? words : Gap().Replace(words, gap => values.GetValueOrDefault(gap.Groups[1].Value, gap.Value));
    }

    /// <summary>French sets a space before these marks and inside quotation marks, at which no line may break.</summary>
    private static string Bound(string french) => Loose().Replace(french, "\u00a0");

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Gap();

    [GeneratedRegex(@" (?=[:;?!»%€])|(?<=«) |(?<=\d) (?=\d{3}\b)")]
    private static partial Regex Loose();
}
