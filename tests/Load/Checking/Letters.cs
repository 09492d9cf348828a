using MimeKit;

namespace Helpnet.Load.Checking;

/// <summary>What the mails say: for whom, about which appointment.</summary>
internal sealed class Letters
{
    private readonly Dictionary<(string Uid, string Method, int Sequence), List<string>> sent = [];
    private readonly Dictionary<(string To, string Subject, string Text), List<string>> words = [];

    /// <summary>People who were told the same event in two mails: under two Message-Ids nothing recognises the second as a repetition.</summary>
    public IEnumerable<string> Doubled =>
    [
        .. sent.Where(s => s.Value.Count != s.Value.Distinct().Count())
            .Select(s => $"{s.Key.Method} of {s.Key.Uid} was mailed twice to one person."),
        .. words.Values.Where(ids => ids.Count > 1).Select(ids => $"The mails {string.Join(" and ", ids)} say the same to one person."),
    ];

    public static async Task<Letters> Read(IEnumerable<string> folders, CancellationToken ct)
    {
        var letters = new Letters();
        var files = folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.eml"));
        foreach (var file in files.DistinctBy(Path.GetFileName))
        {
            using var mail = await MimeMessage.LoadAsync(file, ct);
            if (MessageIds.IsOnce(mail.MessageId ?? "")) letters.AddWords(mail);
            if (mail.BodyParts.OfType<TextPart>().FirstOrDefault(p => p.ContentType.IsMimeType("text", "calendar")) is { } calendar)
                letters.AddCalendar(mail, calendar.Text);
        }
        return letters;
    }

    /// <summary>At least so many of the two sides must have got it.</summary>
    public void Expect(Guid appointment, string method, int sequence, int least, List<string> broken)
    {
        var to = sent.GetValueOrDefault((appointment.ToString("N"), method, sequence), []);
        if (to.Distinct().Count() < least) broken.Add($"{to.Count} people got the {method} of {appointment} by mail.");
    }

    private void AddWords(MimeMessage mail)
    {
        var key = (mail.To.ToString(), mail.Subject ?? "", mail.TextBody ?? "");
        if (!words.TryGetValue(key, out var ids)) words[key] = ids = [];
        ids.Add(mail.MessageId!);
    }

    private void AddCalendar(MimeMessage mail, string calendar)
    {
        var lines = calendar.ReplaceLineEndings("\n").Split('\n');
        var key = (Value(lines, "UID").Split('@')[0], Value(lines, "METHOD"), int.Parse(Value(lines, "SEQUENCE"), null));
        if (!sent.TryGetValue(key, out var to)) sent[key] = to = [];
        to.AddRange(mail.To.Mailboxes.Select(box => box.Address));
    }

    private static string Value(string[] lines, string name) =>
        lines.First(line => line.StartsWith($"{name}:", StringComparison.Ordinal))[(name.Length + 1)..];
}
