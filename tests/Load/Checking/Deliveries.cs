namespace Helpnet.Load.Checking;

/// <summary>Every single delivery to the practice mailbox: which Message-Id went to whom how often.</summary>
internal sealed class Deliveries
{
    private readonly Dictionary<string, List<string>> recipients = [];

    /// <summary>How many mails of each kind were delivered, each counted once.</summary>
    public IEnumerable<(string Kind, int Count)> ByKind =>
        recipients.Keys.CountBy(MessageIds.Kind).OrderByDescending(kind => kind.Value).Select(kind => (kind.Key, kind.Value));

    /// <summary>How often a mail came to a person who had got it already, under the same Message-Id.</summary>
    public int Again => recipients.Values.Sum(to => to.Count - to.Distinct().Count());

    /// <summary>One event's letter to one person that came to somebody else too.</summary>
    public IEnumerable<string> Astray => recipients.Where(mail => mail.Value.Distinct().Count() > 1)
        .Select(mail => $"The mail {mail.Key} went to {mail.Value.Distinct().Count()} people.");

    public static async Task<Deliveries> Read(IEnumerable<string> folders, CancellationToken ct)
    {
        var deliveries = new Deliveries();
        foreach (var file in folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.deliveries")))
            foreach (var line in await File.ReadAllLinesAsync(file, ct)) deliveries.Add(line.Split(' '));
        return deliveries;
    }

    public bool Has(string messageId) => recipients.ContainsKey(messageId);

    private void Add(string[] words)
    {
        // Whoever was killed over a line has not said that it was delivered.
        if (words is not [var id, { Length: 32 } to]) return;
        if (!recipients.TryGetValue(id, out var all)) recipients[id] = all = [];
        all.Add(to);
    }
}
