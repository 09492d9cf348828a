using System.Globalization;
using Helpnet.Load.Drills;

namespace Helpnet.Load;

/// <summary>What a run was asked for.</summary>
internal sealed record Options
{
    public int Silos { get; private init; } = 3;
    public int Frontends { get; private init; } = 2;
    public int Counsellors { get; private init; } = 12;
    public int People { get; private init; } = 40;
    public TimeSpan For { get; private init; } = TimeSpan.FromSeconds(60);
    public TimeSpan Rest { get; private init; } = TimeSpan.FromSeconds(1);
    public bool Baseline { get; private init; }
    public int CompareRows { get; private init; }
    public int CompareSilos { get; private init; }
    public int CompareGrains { get; private init; }
    public IReadOnlyList<Drill> Drills { get; private init; } = [];

    /// <summary>Null when it can't be read.</summary>
    public static Options? Read(string[] arguments)
    {
        var options = new Options();
        var words = new Queue<string>(arguments);
        while (words.TryDequeue(out var word))
            if (Next(options, word, words) is { } next) options = next;
            else return null;
        return options;
    }

    private static Options? Next(Options options, string word, Queue<string> words)
    {
        if (word == "--baseline") return options with { Baseline = true };
        if (!words.TryDequeue(out var value)) return null;
        if (word == "--drill") return AllDrills.Named(value) is { } drill ? options with { Drills = [.. options.Drills, drill] } : null;
        if (!double.TryParse(value, CultureInfo.InvariantCulture, out var number) || number < 0) return null;
        return word switch
        {
            "--silos" => options with { Silos = (int)number },
            "--frontends" => options with { Frontends = (int)number },
            "--counsellors" => options with { Counsellors = (int)number },
            "--people" => options with { People = (int)number },
            "--seconds" => options with { For = TimeSpan.FromSeconds(number) },
            "--compare-rows" => options with { CompareRows = (int)number },
            "--compare-silos" => options with { CompareSilos = (int)number },
            "--compare-grains" => options with { CompareGrains = (int)number },
            "--rest" => options with { Rest = TimeSpan.FromSeconds(number) },
            _ => null,
        };
    }
}
