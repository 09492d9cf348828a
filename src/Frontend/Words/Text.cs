using Helpnet.Grains.Words;

namespace Helpnet.Frontend.Words;

/// <summary>The words of one request.</summary>
internal sealed class Text(WordBook book, string language) : IText
{
    public string Language => language;

    public string this[string key] => book.Say(key, language);

    public string this[string key, params (string Name, string Value)[] gaps] =>
        book.Say(key, language, gaps.ToDictionary(gap => gap.Name, gap => gap.Value));

    public bool Has(string key) => book.Has(key, language);
}
