namespace Helpnet.Load.Checking;

/// <summary>What the checker has found.</summary>
/// <param name="Kept">How many promises of each kind were checked.</param>
/// <param name="Again">How many mails came again under the same Message-Id, as law 6 allows after a death.</param>
/// <param name="Broken">What is lost, doubled or should not be.</param>
internal sealed record Verdict(IReadOnlyList<(string What, int Count)> Kept, int Again, IReadOnlyList<string> Broken)
{
    private const int MostLines = 20;

    public bool IsGood => Broken.Count == 0;

    public void Print()
    {
        Console.WriteLine($"checked: {string.Join(", ", Kept.Select(k => $"{k.Count} {k.What}"))}");
        Console.WriteLine($"mails that came again under the same Message-Id: {Again}");
        foreach (var line in Broken.Take(MostLines)) Console.WriteLine($"BROKEN: {line}");
        Console.WriteLine(IsGood ? "verdict: nothing lost, nothing doubled" : $"verdict: {Broken.Count} promises broken");
    }
}
