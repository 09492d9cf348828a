using System.Security.Cryptography;
using System.Text;
using MimeKit;

namespace Helpnet.Silo.Mail;

/// <summary>The mails of an embedded run, one .eml file for each Message-Id.</summary>
public sealed class MailFolder(string path)
{
    private const string Ending = ".eml";

    /// <summary>Keeps <paramref name="mail"/>. The same Message-Id stays one file.</summary>
    internal async Task Keep(MimeMessage mail, CancellationToken ct)
    {
        System.IO.Directory.CreateDirectory(path);
        var file = File(NameOf(mail.MessageId!));
        var half = $"{file}.half";
        await mail.WriteToAsync(half, ct);
        // In one step, so that nobody reads half a mail.
        System.IO.File.Move(half, file, overwrite: true);
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

    private string File(string name) => System.IO.Path.Combine(path, name + Ending);

    private static string NameOf(string messageId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)))[..32];

    private static async Task<KeptMail> Read(string file, CancellationToken ct)
    {
        using var mail = await MimeMessage.LoadAsync(file, ct);
        var calendar = mail.BodyParts.OfType<TextPart>().FirstOrDefault(p => p.ContentType.IsMimeType("text", "calendar"));
        return new(System.IO.Path.GetFileNameWithoutExtension(file), mail.Date, mail.To.ToString(), mail.Subject ?? "", mail.TextBody ?? "", calendar?.Text);
    }
}
