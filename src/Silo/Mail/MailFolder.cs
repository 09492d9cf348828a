using System.Security.Cryptography;
using System.Text;
using MimeKit;

namespace Helpnet.Silo.Mail;

/// <summary>The mails of a practice run: one .eml file for each Message-Id, and beside them what was delivered how often.</summary>
public sealed class MailFolder(string path)
{
    private const string Ending = ".eml";

    /// <summary>One file for each process: two that append to the same one write over each other.</summary>
    private readonly string deliveries = System.IO.Path.Combine(path, $"{Guid.NewGuid():n}.deliveries");

    private readonly SemaphoreSlim one = new(1);

    /// <summary>Keeps <paramref name="mail"/>. The same Message-Id stays one file; each delivery of it is a line of its own.</summary>
    internal async Task Keep(MimeMessage mail, CancellationToken ct)
    {
        System.IO.Directory.CreateDirectory(path);
        var file = File(NameOf(mail.MessageId!));
        // Two who deliver the same letter at once are two deliveries, not an error.
        var half = $"{file}.{Guid.NewGuid():n}.half";
        await mail.WriteToAsync(half, ct);
        // In one step, so that nobody reads half a mail.
        System.IO.File.Move(half, file, overwrite: true);
        await Note(mail, ct);
    }

    /// <summary>The newest mails first, at most <paramref name="limit"/>.</summary>
    public async Task<IReadOnlyList<KeptMail>> Newest(int limit, CancellationToken ct = default)
    {
        var mails = new List<KeptMail>();
        if (!System.IO.Directory.Exists(path)) return mails;
        var files = new DirectoryInfo(path).EnumerateFiles($"*{Ending}").OrderByDescending(f => f.LastWriteTimeUtc).Take(limit);
        foreach (var file in files) mails.Add(await Read(file.FullName, ct));
        return mails;
    }

    /// <summary>One mail, or null.</summary>
    /// <param name="name">Its <see cref="KeptMail.Name"/>.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<KeptMail?> Find(string name, CancellationToken ct = default) =>
        name.Length == 32 && name.All(char.IsAsciiHexDigitLower) && System.IO.File.Exists(File(name)) ? await Read(File(name), ct) : null;

    /// <summary>The Message-Id and what stands for the recipient.</summary>
    private async Task Note(MimeMessage mail, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            await System.IO.File.AppendAllTextAsync(deliveries, $"{mail.MessageId} {NameOf(mail.To.ToString())}\n", ct);
        }
        finally
        {
            one.Release();
        }
    }

    private string File(string name) => System.IO.Path.Combine(path, name + Ending);

    private static string NameOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];

    private static async Task<KeptMail> Read(string file, CancellationToken ct)
    {
        using var mail = await MimeMessage.LoadAsync(file, ct);
        var calendar = mail.BodyParts.OfType<TextPart>().FirstOrDefault(p => p.ContentType.IsMimeType("text", "calendar"));
        return new(System.IO.Path.GetFileNameWithoutExtension(file), mail.Date, mail.To.ToString(), mail.Subject ?? "", mail.TextBody ?? "", calendar?.Text);
    }
}
