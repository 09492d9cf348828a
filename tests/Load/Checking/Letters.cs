using MimeKit;

namespace Helpnet.Load.Checking;

/// <summary>The calendar mails that were sent: for whom, about which appointment, saying what.</summary>
internal sealed class Letters
{
    private readonly Dictionary<(string Uid, string Method, int Sequence), List<string>> sent = [];

    public int Count => sent.Values.Sum(to => to.Count);

    /// <summary>People who got the same twice.</summary>
    public IEnumerable<string> Doubled => sent
        .Where(s => s.Value.Count != s.Value.Distinct().Count())
        .Select(s => $"{s.Key.Method} of {s.Key.Uid} was mailed twice to one person.");

    public static async Task<Letters> Read(string folder, CancellationToken ct)
    {
        var letters = new Letters();
        foreach (var file in Directory.EnumerateFiles(folder, "*.eml"))
        {
            using var mail = await MimeMessage.LoadAsync(file, ct);
            if (mail.BodyParts.OfType<TextPart>().FirstOrDefault(p => p.ContentType.IsMimeType("text", "calendar")) is { } calendar)
                letters.Add(mail, calendar.Text);
        }
        return letters;
    }

    /// <summary>At least so many of the two sides must have got it.</summary>
    public void Expect(Guid appointment, string method, int sequence, int least, List<string> broken)
    {
        var to = sent.GetValueOrDefault((appointment.ToString("N"), method, sequence), []);
        if (to.Distinct().Count() < least) broken.Add($"{to.Count} people got the {method} of {appointment} by mail.");
    }

    private void Add(MimeMessage mail, string calendar)
    {
        var lines = calendar.ReplaceLineEndings("\n").Split('\n');
        var key = (Value(lines, "UID").Split('@')[0], Value(lines, "METHOD"), int.Parse(Value(lines, "SEQUENCE"), null));
        if (!sent.TryGetValue(key, out var to)) sent[key] = to = [];
        to.AddRange(mail.To.Mailboxes.Select(box => box.Address));
    }

    private static string Value(string[] lines, string name) =>
        lines.First(line => line.StartsWith($"{name}:", StringComparison.Ordinal))[(name.Length + 1)..];
}
