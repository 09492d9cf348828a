using Helpnet.Silo.Hosting;
using Helpnet.Silo.Storage;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Helpnet.Silo.Commands;

internal static class SchemaCommand
{
    public static string Run(IConfiguration configuration)
    {
        if (configuration[DatabaseTrouble.Setting] is { Length: > 0 } connectionString) return Postgres(connectionString, configuration);
        if (configuration.GetSection("Roles").Exists()) throw new CommandRefused($"Roles are of a PostgreSQL database. Name it: --{DatabaseTrouble.Setting}=CONNECTION");

        using var folder = DataFolder.Take(configuration[DataFolder.Setting] ?? DataFolder.Usual);
        using var source = SiloSetup.OpenSqlite(folder.File(DataFolder.Database)).Source;
        return $"{folder.File(DataFolder.Database)} is up to date.";
    }

    private static string Postgres(string connectionString, IConfiguration configuration)
    {
        try
        {
            // An index over a big table takes its time, and so does waiting for the host that makes it.
            var unhurried = new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0 }.ConnectionString;
            Schema.ApplyPostgres(unhurried, () =>
            {
                if (configuration["Roles:Silo"] is { Length: > 0 } silo) PostgresRoles.GrantSilo(unhurried, silo);
                if (configuration["Roles:Frontend"] is { Length: > 0 } frontend) PostgresRoles.GrantFrontend(unhurried, frontend);
            });
            return "The PostgreSQL database is up to date.";
        }
        catch (Exception e) when (DatabaseTrouble.Sentence(e) is { } why)
        {
            throw new CommandRefused(why, e);
        }
    }
}
