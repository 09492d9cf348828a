using System.Text.RegularExpressions;

namespace Helpnet.Load.Checking;

/// <summary>What a Message-Id says of its mail.</summary>
internal static partial class MessageIds
{
    /// <summary>Of these an appointment may write several that say the same: they are told apart by their Message-Ids alone.</summary>
    private static readonly string[] Recurring = ["reminder", "waits", "refunded"];

    /// <summary>The mail's kind, as Message-Ids name it.</summary>
    public static string Kind(string id) => Name(id) ?? $"of {id[(id.IndexOf('@', StringComparison.Ordinal) + 1)..].Split('.')[0]}";

    /// <summary>Whether an appointment writes this to each side once in its life.</summary>
    public static bool IsOnce(string id) => Name(id) is { } name && !Recurring.Contains(name);

    private static string? Name(string id) => Appointment().Match(id) is { Success: true } found ? found.Groups["name"].Value : null;

    [GeneratedRegex(@"^[0-9a-f]{32}\.(?<name>[a-z]+(-[a-z]+)*)(-[0-9]+)*\.[ab]@appointments\.")]
    private static partial Regex Appointment();
}
