namespace Helpnet.Frontend.Notices;

/// <summary>What an open page is told. Each is a hint: the page fetches what it stands for.</summary>
public interface ILivePage
{
    /// <summary>A topic the page follows stands at <paramref name="version"/>.</summary>
    Task Moved(string kind, Guid key, long version);

    /// <summary>Asks whether the page is still there; it answers by what it does for its place.</summary>
    Task Beat();
}
