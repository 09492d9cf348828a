using Npgsql;

namespace Helpnet.Silo.Storage;

/// <summary>Gives the roles of running processes what they need and no more; the schema stays with the role that made it.</summary>
internal static class PostgresRoles
{
    private static readonly string[] ReadByFrontends = ["orleansquery", "orleansmembershiptable", "orleansmembershipversiontable"];

    /// <summary>Reads and writes rows.</summary>
    public static void GrantSilo(string connectionString, string role) => Grant(connectionString, role,
        "GRANT USAGE ON SCHEMA public TO {0}",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {0}",
        "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {0}",
        "REVOKE INSERT, UPDATE, DELETE ON schemaversions FROM {0}");

    /// <summary>Finds silos.</summary>
    public static void GrantFrontend(string connectionString, string role) => Grant(connectionString, role,
        "GRANT USAGE ON SCHEMA public TO {0}",
        $"GRANT SELECT ON {string.Join(", ", ReadByFrontends)} TO {{0}}");

    private static void Grant(string connectionString, string role, params string[] statements)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        var quoted = '"' + role.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        using var all = new NpgsqlCommand(string.Join(";\n", statements.Select(statement => string.Format(null, statement, quoted))), connection);
        all.ExecuteNonQuery();
    }
}
