using Helpnet.Grains.Accounts;
using Helpnet.Grains.Subjects;
using Helpnet.Silo.Hosting;
using Helpnet.Silo.Mail;
using Microsoft.Extensions.Configuration;

namespace Helpnet.Silo.Commands;

/// <summary>Whoever can read the silos' key may make administrators; nothing is asked of the running service.</summary>
internal static class InviteAdminCommand
{
    public static string Run(string address, IConfiguration configuration, DateTimeOffset now)
    {
        if (!AccountNames.IsEmail(address)) throw new CommandRefused("This is not an e-mail address.");
        if (configuration[PublicAddress.Setting] is not { Length: > 0 } root)
            throw new CommandRefused($"Where do people reach this installation? --{PublicAddress.Setting}=https://...");

        var link = Invitations.Link(new SubjectKey(Key(configuration)), address, now);
        return new PublicAddress(() => root).Of(link);
    }

    private static byte[] Key(IConfiguration configuration)
    {
        var folder = configuration[DataFolder.Setting] ?? DataFolder.Usual;
        return configuration["Silo:SubjectKeyFile"] is { Length: > 0 } file
            ? File.Exists(file) ? File.ReadAllBytes(file) : throw new CommandRefused("There is no file of that name with the silos' key.")
            : DataFolder.ReadSecret(folder, DataFolder.SubjectKey)
                ?? throw new CommandRefused($"There is no installation in {Path.GetFullPath(folder)}. Start Helpnet once, or name its folder: --{DataFolder.Setting}=FOLDER");
    }
}
