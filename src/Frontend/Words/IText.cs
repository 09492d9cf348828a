namespace Helpnet.Frontend.Words;

/// <summary>The texts of this assembly in the language of the person who is being answered.</summary>
public interface IText
{
    /// <summary>The language, one of <see cref="Grains.Words.WordBook.Languages"/>.</summary>
    string Language { get; }

    /// <summary>The text of <paramref name="key"/>.</summary>
    string this[string key] { get; }

    /// <summary>The text of <paramref name="key"/> with its gaps filled.</summary>
    string this[string key, params (string Name, string Value)[] gaps] { get; }

    /// <summary>Whether anybody has written a text for <paramref name="key"/>.</summary>
    bool Has(string key);
}
