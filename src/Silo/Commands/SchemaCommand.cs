using Helpnet.Silo.Hosting;
using Helpnet.Silo.Storage;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Helpnet.Silo.Commands;

internal static class SchemaCommand
{
    private const string Setting = "ConnectionStrings:Helpnet";

    public static string Run(IConfiguration configuration)
    {
        if (configuration[Setting] is { Length: > 0 } connectionString) return Postgres(connectionString, configuration);

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
        // The connection string is a secret and no part of the answer.
        catch (ArgumentException e)
        {
            throw new CommandRefused($"{Setting} is not a connection string.", e);
        }
        catch (NpgsqlException e)
        {
            throw new CommandRefused($"The PostgreSQL database can't be used: {e.Message}", e);
        }
    }
}
