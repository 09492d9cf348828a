using System.Text.RegularExpressions;
using MimeKit;

namespace Helpnet.Load.Web;

/// <summary>The mails of a cluster that writes them into a folder.</summary>
public sealed partial class Mails(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The path of the link to confirm a registration, once it has been mailed.</summary>
    public async Task<string> Confirmation(string to, CancellationToken ct = default)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        var end = TimeProvider.System.GetTimestamp();
        do
        {
            foreach (var file in Files())
                if (await Read(file, ct) is { } mail && mail.To.Mailboxes.Any(box => box.Address == to) && Link().Match(mail.TextBody ?? "") is { Success: true } link)
                    return link.Value;
        }
        while (TimeProvider.System.GetElapsedTime(end) < Patience && await timer.WaitForNextTickAsync(ct));
        throw new TimeoutException("No mail has come.");
    }

    private IEnumerable<string> Files() => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.eml") : [];

    /// <summary>Null while it is being written.</summary>
    private static async Task<MimeMessage?> Read(string file, CancellationToken ct)
    {
        try
        {
            return await MimeMessage.LoadAsync(file, ct);
        }
        catch (Exception e) when (e is IOException or FormatException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"/accounts/confirm\?\S+")]
    private static partial Regex Link();
}
