using System.Text.RegularExpressions;

namespace Helpnet.Frontend.Tests;

/// <summary>The picture of who calls whom in docs/architecture.md against the calls that the grains' files make.</summary>
public sealed partial class CallGraphTests
{
    /// <summary>How many files a call may be away from the grain that makes it: a grain's teller, and what the teller uses.</summary>
    private const int Steps = 3;

    private static readonly string Grains = Path.GetFullPath(Path.Combine(Sources.Folder, "../Grains"));

    private static readonly Dictionary<string, string> Files = System.IO.Directory.EnumerateFiles(Grains, "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
        .ToDictionary(file => file, File.ReadAllText);

    /// <summary>Files whose grain is in them.</summary>
    private static readonly Dictionary<string, string> Shells = Files.Where(it => GrainClass().IsMatch(it.Value))
        .ToDictionary(it => it.Key, it => GrainClass().Match(it.Value).Groups["name"].Value);

    /// <summary>Which grain keeps a contract. Being woken is everybody's, and drawn by hand.</summary>
    private static readonly Dictionary<string, string> Keepers = Shells
        .SelectMany(it => Contracts().Matches(GrainClass().Match(Files[it.Key]).Groups["contracts"].Value).Select(m => (Contract: m.Value, Grain: it.Value)))
        .Where(it => it.Contract is not ("IWakeable" or "IRemindable")).ToDictionary(it => it.Contract, it => it.Grain);

    [Fact]
    public void The_picture_shows_every_call_between_grains_and_no_other()
    {
        var called = Files.SelectMany(it => Called(it.Value).SelectMany(to => Owners(it.Key, Steps).Select(from => (From: from, To: to))))
            .Where(call => call.From != call.To).ToHashSet();

        var drawn = Drawn().Where(call => call.From is not ("Frontend" or "DueSweep") && call.To is not "DirectoryRows").ToHashSet();

        Assert.Equal(called.Order(), drawn.Order());
    }

    [Fact]
    public void Everybody_who_can_be_woken_is_drawn_below_the_due_sweep()
    {
        var woken = Shells.Where(it => GrainClass().Match(Files[it.Key]).Groups["contracts"].Value.Contains("IWakeable", StringComparison.Ordinal)).Select(it => it.Value);

        Assert.Equal(woken.Order(), Drawn().Where(call => call.From is "DueSweep").Select(call => call.To).Order());
    }

    /// <summary>The grains whose calls a file makes: its own, or those of the grains that use what it declares.</summary>
    private static IEnumerable<string> Owners(string file, int steps)
    {
        if (Shells.TryGetValue(file, out var grain)) return [grain];
        if (steps == 0) return [];
        var declared = string.Join('|', Declared().Matches(Files[file]).Select(m => m.Groups["name"].Value));
        var use = new Regex($@"\b(?:{declared})\b");
        return declared.Length == 0 ? [] : Files.Where(other => other.Key != file && use.IsMatch(other.Value)).SelectMany(other => Owners(other.Key, steps - 1)).Distinct();
    }

    private static IEnumerable<string> Called(string code) => IsShortcut().IsMatch(code) ? [] :
    [
        .. Calls().Matches(code).Select(m => m.Groups["contract"].Value).Where(Keepers.ContainsKey).Select(contract => Keepers[contract]),
        .. Shortcuts().Where(it => code.Contains($".{it.Name}(", StringComparison.Ordinal)).Select(it => it.Grain),
    ];

    /// <summary>Methods that name a grain by what it is for, such as the outbox of a letter.</summary>
    private static IEnumerable<(string Name, string Grain)> Shortcuts() => Files.Values.SelectMany(code => IsShortcut().Matches(code))
        .Where(m => Keepers.ContainsKey(m.Groups["contract"].Value)).Select(m => (m.Groups["name"].Value, Keepers[m.Groups["contract"].Value]));

    private static IEnumerable<(string From, string To)> Drawn()
    {
        var picture = Picture().Match(File.ReadAllText(Path.Combine(Sources.Folder, "../../docs/architecture.md"))).Value;
        return Arrow().Matches(picture).SelectMany(m => Names(m.Groups["from"].Value).SelectMany(from => Names(m.Groups["to"].Value).Select(to => (from, to))));
    }

    private static IEnumerable<string> Names(string side) => side.Split('&').Select(name => name.Split('[')[0].Trim());

    [GeneratedRegex(@"GrainType\([^]]*\)[^]]*\][^{]*?class (?<name>\w+?)(?:Grain)?\b(?:\([^{]*?\))?\s*:\s*Grain\b(?<contracts>[^{;]*)")]
    private static partial Regex GrainClass();

    [GeneratedRegex(@"\bI[A-Z]\w+")]
    private static partial Regex Contracts();

    [GeneratedRegex(@"(?:class|record|struct) (?<name>[A-Z]\w+)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"GetGrain<(?<contract>I\w+)>|AsReference<(?<contract>I\w+)>")]
    private static partial Regex Calls();

    [GeneratedRegex(@"static (?<contract>I\w+) (?<name>\w+)\(this IGrainFactory")]
    private static partial Regex IsShortcut();

    [GeneratedRegex(@"```mermaid[\s\S]*?```")]
    private static partial Regex Picture();

    [GeneratedRegex(@"^ *(?<from>[\w &]+?) (?:-->|-\.->)(?:\|[^|]*\|)? (?<to>[^\n]+)$", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
