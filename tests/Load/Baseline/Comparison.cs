using Helpnet.Load.Figures;

namespace Helpnet.Load.Baseline;

/// <summary>What Helpnet adds to the least that its parts cost, measured while the same people live on the same machine.</summary>
internal sealed record Comparison(Quantiles Relay, Quantiles Grain)
{
    private const int Times = 500;

    public static async Task<Comparison> Measure() => new(await BareRelay.Measure(Times), await BareGrain.Measure(Times));

    public void Print(Recorder recorder)
    {
        Console.WriteLine($"{"bare relay",-18} {Relay.Count,7} {"",7} {Relay}");
        Console.WriteLine($"{"bare grain call",-18} {Grain.Count,7} {"",7} {Grain}");
        foreach (var step in new[] { Step.EntryToNotice, Step.AdmissionToNotice, Step.BookingToNotice }) Ratio(recorder, step, "bare relay", Relay);
        foreach (var step in new[] { Step.Cancel, Step.Finish, Step.Book }) Ratio(recorder, step, "bare grain call", Grain);
    }

    private static void Ratio(Recorder recorder, Step step, string name, Quantiles bare)
    {
        var own = Quantiles.Of(recorder.Steps.Where(s => s.Step == step).Select(s => s.Took));
        if (own.Count > 0) Console.WriteLine($"{step} / {name}: {own.P50 / bare.P50:0} at the median");
    }
}
