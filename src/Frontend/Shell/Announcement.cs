using Helpnet.Frontend.Mail;

namespace Helpnet.Frontend.Shell;

internal static class Announcement
{
    /// <summary>Tells whoever started the process where to go.</summary>
    public static void Announce(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Urls.FirstOrDefault();
        Console.WriteLine($"Helpnet: {address}");
        if (app.Services.GetService<IMailbox>() is not null) Console.WriteLine($"Mails:   {address}/mailbox");
    });
}
