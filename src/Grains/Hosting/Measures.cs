using System.Diagnostics.Metrics;

namespace Helpnet.Grains.Hosting;

/// <summary>What a silo counts of its own work, for operators. No measure has a tag that says anything about a person.</summary>
public static class Measures
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Helpnet";

    /// <summary>In seconds. The usual buckets begin at five, as if these were milliseconds.</summary>
    private static readonly InstrumentAdvice<double> Latency = new() { HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] };

    /// <summary>In seconds: what people wait for each other, from a moment to two hours.</summary>
    private static readonly InstrumentAdvice<double> Patience = new()
    {
        HistogramBucketBoundaries = [1, 5, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200],
    };

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Refused = Meter.CreateCounter<long>("helpnet.refusals", description: "Commands that got a no, by code.");

    internal static readonly Counter<long> Bookings = Meter.CreateCounter<long>("helpnet.bookings", description: "Appointments that both agendas took.");

    internal static readonly Histogram<double> Waited = Meter.CreateHistogram<double>(
        "helpnet.waited", unit: "s", description: "From entry into the waiting room to admission.", tags: null, advice: Patience);

    internal static readonly Histogram<double> EntryToNotice = Meter.CreateHistogram<double>(
        "helpnet.entry_to_notice", unit: "s", description: "From entry to the moment at which the counsellor's pages are told.",
        tags: null, advice: Latency);

    internal static readonly Histogram<double> PaymentToAdmission = Meter.CreateHistogram<double>(
        "helpnet.payment_to_admission", unit: "s", description: "From the moment a payment was seen to the admission it was for.",
        tags: null, advice: Patience);

    internal static readonly Counter<long> Renewals = Meter.CreateCounter<long>(
        "helpnet.renewals", description: "Leases taken or renewed by frontends: their own, and one for each topic they follow.");

    internal static void CountRefusal(RefusalCode code) => Refused.Add(1, new KeyValuePair<string, object?>("code", code.ToString()));
}
