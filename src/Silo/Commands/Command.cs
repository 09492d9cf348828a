using Helpnet.Silo.Hosting;
using Microsoft.Extensions.Configuration;

namespace Helpnet.Silo.Commands;

/// <summary>What an operator does by hand, beside the running service.</summary>
internal static class Command
{
    private const string Usage =
        """
        (none)             Runs a silo of a cluster, on the PostgreSQL database of ConnectionStrings:Helpnet.
        schema             Brings the database to this version: PostgreSQL with --ConnectionStrings:Helpnet=CONNECTION, else the data folder's own.
                           Its password belongs into a file (Passfile=FILE in CONNECTION), not into an argument.
                           --Roles:Silo=ROLE and --Roles:Frontend=ROLE grant these roles what running processes need.
        invite-admin MAIL  Makes a link, good once and for an hour, by which the account with this e-mail address becomes an administrator.

        --Helpnet:Data=FOLDER names another data folder than "data". A small installation needs no silo of its own: it runs within the web.
        """;

    /// <summary>Returns the exit code: 0 done, 1 refused, 2 not understood.</summary>
    public static int Run(string[] args, IConfiguration configuration, TimeProvider clock, TextWriter output, TextWriter errors)
    {
        try
        {
            switch (args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToArray())
            {
                case ["schema"]:
                    output.WriteLine(SchemaCommand.Run(configuration));
                    return 0;
                case ["invite-admin", var address]:
                    output.WriteLine(InviteAdminCommand.Run(address, configuration, clock.GetUtcNow()));
                    return 0;
                default:
                    errors.WriteLine(Usage);
                    return 2;
            }
        }
        catch (Exception refused) when (refused is CommandRefused or StartRefused)
        {
            errors.WriteLine(refused.Message);
            return 1;
        }
    }
}
