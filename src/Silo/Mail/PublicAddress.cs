namespace Helpnet.Silo.Mail;

/// <summary>Where people reach the web. Asked when a mail is written, since an embedded run learns its port only when it is up.</summary>
public sealed class PublicAddress(Func<string?> address)
{
    /// <summary>The key of the configuration.</summary>
    public const string Setting = "Helpnet:PublicAddress";

    private const string Nowhere = "http://localhost:5000";
    private static readonly string[] AnyHost = ["//0.0.0.0", "//[::]", "//*", "//+"];

    /// <summary>The absolute address of a page. What is absolute already stays as it is.</summary>
    public string Of(string path)
    {
        if (!path.StartsWith('/')) return path;
        var root = address() ?? Nowhere;
        foreach (var any in AnyHost) root = root.Replace(any, "//localhost");
        return root.TrimEnd('/') + path;
    }
}
