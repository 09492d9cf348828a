using System.Diagnostics;
using System.Text.Json;

namespace Helpnet.Load.Checking;

/// <summary>Reads everything back when the cluster has come to rest, and compares it with what people were told.</summary>
/// <param name="evidence">Where it is read.</param>
/// <param name="promises">What people were told.</param>
/// <param name="died">Whether anything died meanwhile: only then may a mail come again.</param>
internal sealed class Checker(Evidence evidence, Promises promises, bool died)
{
    /// <summary>What is not worked off by then counts as lost.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(3);

    /// <summary>What the outbox calls sent. A letter that was taken back has lost its account.</summary>
    private const string SentMails = "SELECT message_id FROM mail WHERE status = 1 AND account IS NOT NULL";

    private readonly List<string> broken = [.. promises.Broken];
    private int excused;

    /// <param name="catchUp">Lets pages fetch what they have not heard yet, once everything is told.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<Verdict> Check(Func<Task> catchUp, CancellationToken ct)
    {
        await using var rows = new Rows(evidence.Database);
        await Settle(rows, ct);
        await catchUp();
        var appointments = await rows.States("appointment", ct);
        var letters = await Letters.Read(evidence.Mails, ct);
        var deliveries = await Deliveries.Read(evidence.Mails, ct);
        foreach (var promise in promises.All.Where(p => p.Booked)) CheckOne(promise, appointments, letters);
        CheckAgendas(appointments, await rows.States("agenda", ct));
        CheckMoney(appointments);
        broken.AddRange(letters.Doubled);
        CheckDeliveries(deliveries, await rows.Texts(SentMails, ct));
        return new([.. Counts(), .. deliveries.ByKind.Select(kind => ($"mails \"{kind.Kind}\"", kind.Count))], deliveries.Again, broken);
    }

    private async Task Settle(Rows rows, CancellationToken ct)
    {
        var begun = Stopwatch.GetTimestamp();
        using var pause = new PeriodicTimer(TimeSpan.FromSeconds(1));
        string? left;
        do left = await Left(rows, ct);
        while (left is not null && Stopwatch.GetElapsedTime(begun) < Settling && await pause.WaitForNextTickAsync(ct));
        if (left is not null) broken.Add($"After {Settling.TotalMinutes} minutes of rest there are still {left}.");
    }

    private static async Task<string?> Left(Rows rows, CancellationToken ct)
    {
        var mails = await rows.Count("SELECT count(*) FROM mail WHERE status = 0", ct);
        if (mails > 0) return $"{mails} mails to be sent";
        var webhooks = await rows.Count("SELECT count(*) FROM webhook WHERE pending = 1", ct);
        if (webhooks > 0) return $"{webhooks} messages of the provider";
        var pending = (await rows.States("appointment", ct)).Values.Count(a => a.GetProperty("Pending").GetArrayLength() > 0);
        return pending > 0 ? $"{pending} appointments with something to tell" : null;
    }

    private void CheckOne(Promise promise, Dictionary<Guid, JsonElement> appointments, Letters letters)
    {
        if (!appointments.TryGetValue(promise.Appointment, out var state))
        {
            broken.Add($"The booking {promise.Appointment} is lost.");
            return;
        }
        var status = state.GetProperty("Status").GetString();
        if (promise.Cancelled && status != "Cancelled") broken.Add($"{promise.Appointment} was called off and is {status}.");
        if (promise.Finished && status != "Completed") broken.Add($"{promise.Appointment} was finished and is {status}.");
        if (status is "Asked") broken.Add($"{promise.Appointment} was booked and is {status}.");
        if (status is "Cancelled" && !promise.Cancelled) CheckExcuse(promise, state.GetProperty("CancelReason").GetString());
        // What is called off before others were told of it has only that to tell.
        CheckHeard(promise, "Booked", least: promise.Cancelled ? 0 : 1);
        letters.Expect(promise.Appointment, "REQUEST", 0, least: promise.Cancelled ? 0 : 2, broken);
        if (!promise.Cancelled) return;
        CheckHeard(promise, "Cancelled", least: 1);
        letters.Expect(promise.Appointment, "CANCEL", 1, least: 2, broken);
    }

    /// <summary>Who has turned away from a provider's page that did not come is not called absent: the service calls it off.</summary>
    private void CheckExcuse(Promise promise, string? reason)
    {
        if (reason is "PaymentUnavailable" && !promise.Paid) excused++;
        else broken.Add($"{promise.Appointment} was booked and is Cancelled ({reason}).");
    }

    private void CheckHeard(Promise promise, string kind, int least)
    {
        var times = promise.Heard.Count(h => h.Kind == kind);
        if (times < least || times > 1) broken.Add($"The counsellor's page heard {times} times that {promise.Appointment} was {kind.ToLowerInvariant()}.");
    }

    private void CheckAgendas(Dictionary<Guid, JsonElement> appointments, Dictionary<Guid, JsonElement> agendas)
    {
        foreach (var (owner, agenda) in agendas)
        {
            var taken = agenda.GetProperty("Taken").EnumerateArray().Select(Interval.Of).OrderBy(t => t.Start).ToList();
            foreach (var (one, next) in taken.Zip(taken.Skip(1)))
                if (next.Start < one.End) broken.Add($"{one.Appointment} and {next.Appointment} overlap in the agenda {owner}.");
            foreach (var interval in taken)
                if (!appointments.TryGetValue(interval.Appointment, out var state) || !HoldsTime(state))
                    broken.Add($"The agenda {owner} keeps a time for {interval.Appointment}, which has none.");
        }
        foreach (var (id, state) in appointments.Where(a => HoldsTime(a.Value)))
            foreach (var side in new[] { "Client", "Counsellor" })
                if (!agendas.TryGetValue(state.GetProperty(side).GetGuid(), out var agenda) || !Holds(agenda, id))
                    broken.Add($"{id} is {state.GetProperty("Status").GetString()} and not in the agenda of its {side.ToLowerInvariant()}.");
    }

    private static bool Holds(JsonElement agenda, Guid appointment) =>
        agenda.GetProperty("Taken").EnumerateArray().Any(taken => taken.GetProperty("Appointment").GetGuid() == appointment);

    private void CheckMoney(Dictionary<Guid, JsonElement> appointments)
    {
        var paid = Payments.Read(evidence.ProviderFile);
        foreach (var promise in promises.All.Where(p => p.Paid || p.Entered || p.Admitted))
            if (paid.GetValueOrDefault(promise.Appointment) != 1)
                broken.Add($"{promise.Appointment} was paid {paid.GetValueOrDefault(promise.Appointment)} times (entered: {promise.Entered}, admitted: {promise.Admitted}).");
        foreach (var (id, state) in appointments)
            if (state.TryGetProperty("EnteredAt", out _) && !paid.ContainsKey(id))
                broken.Add($"{id} was entered and never paid.");
    }

    private void CheckDeliveries(Deliveries deliveries, IEnumerable<string> sent)
    {
        broken.AddRange(sent.Where(id => !deliveries.Has(id)).Select(id => $"The mail {id} counts as sent and was not delivered."));
        broken.AddRange(deliveries.Astray);
        if (!died && deliveries.Again > 0) broken.Add($"{deliveries.Again} mails were delivered again although nothing had died.");
    }

    private IReadOnlyList<(string, int)> Counts() =>
    [
        ("bookings", promises.All.Count(p => p.Booked)),
        ("cancellations", promises.All.Count(p => p.Cancelled)),
        ("payments", promises.All.Count(p => p.Paid)),
        ("entries", promises.All.Count(p => p.Entered)),
        ("admissions", promises.All.Count(p => p.Admitted)),
        ("consultations ended", promises.All.Count(p => p.Finished)),
        ("notices", promises.All.Sum(p => p.Heard.Count)),
        ("called off because the provider was silent", excused),
    ];

    private static bool HoldsTime(JsonElement state) => state.GetProperty("Status").GetString() is "Booked" or "Waiting" or "InConsultation";

    private sealed record Interval(Guid Appointment, DateTimeOffset Start, DateTimeOffset End)
    {
        public static Interval Of(JsonElement taken) => new(
            taken.GetProperty("Appointment").GetGuid(),
            taken.GetProperty("Time").GetProperty("Start").GetDateTimeOffset(),
            taken.GetProperty("Time").GetProperty("End").GetDateTimeOffset());
    }
}
