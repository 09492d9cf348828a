using Helpnet.Grains.Mail;

namespace Helpnet.Silo.Mail;

/// <summary>Keeps mails in a folder instead of sending them.</summary>
internal sealed class FolderMailer(MailWriter writer, MailFolder folder) : IMailer
{
    public async Task<MailAnswer> Send(Letter letter, string address, string language, string zone, CancellationToken ct)
    {
        using var mail = writer.Write(letter, address, language, zone);
        // As by SMTP, what is on its way is not called back.
        await folder.Keep(mail, CancellationToken.None);
        return Delivery.Delivered;
    }
}
