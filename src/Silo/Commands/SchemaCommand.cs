using Helpnet.Silo.Hosting;
using Helpnet.Silo.Storage;
using Microsoft.Extensions.Configuration;

namespace Helpnet.Silo.Commands;

internal static class SchemaCommand
{
    public static string Run(IConfiguration configuration)
    {
        if (configuration[DatabaseTrouble.Setting] is { Length: > 0 } connectionString) return Postgres(connectionString, configuration);

        using var folder = DataFolder.Take(configuration[DataFolder.Setting] ?? DataFolder.Usual);
        using var source = SiloSetup.OpenSqlite(folder.File(DataFolder.Database)).Source;
        return $"{folder.File(DataFolder.Database)} is up to date.";
    }

    private static string Postgres(string connectionString, IConfiguration configuration)
    {
        try
        {
            Schema.ApplyPostgres(connectionString);
            if (configuration["Roles:Silo"] is { Length: > 0 } silo) PostgresRoles.GrantSilo(connectionString, silo);
            if (configuration["Roles:Frontend"] is { Length: > 0 } frontend) PostgresRoles.GrantFrontend(connectionString, frontend);
            return "The PostgreSQL database is up to date.";
        }
        catch (Exception e) when (DatabaseTrouble.Sentence(e) is { } why)
        {
            throw new CommandRefused(why, e);
        }
    }
}
