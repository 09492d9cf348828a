using Npgsql;

namespace Helpnet.Silo.Storage;

/// <summary>
/// Gives the roles of running processes what they need and no more; the schema stays with the role that made it. What that role makes later is covered
/// too, so that an upgrade without the roles' names leaves nobody without rights.
/// </summary>
internal static class PostgresRoles
{
    /// <summary>Which change was made when, and the statements that Orleans runs: who could write them could run his own in every silo.</summary>
    private const string ReadBySilos = "schemaversions, orleansquery";

    private const string ReadByFrontends = "orleansquery, orleansmembershiptable, orleansmembershipversiontable";

    private const string LackingSql = """
        SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND (c.relkind = 'S' AND NOT has_sequence_privilege(c.oid, 'USAGE')
            OR c.relkind = 'r' AND NOT has_table_privilege(c.oid, 'SELECT')
            OR c.relkind = 'r' AND c.relname <> ALL (string_to_array(@read, ', '))
                AND NOT (has_table_privilege(c.oid, 'INSERT') AND has_table_privilege(c.oid, 'UPDATE') AND has_table_privilege(c.oid, 'DELETE')))
        ORDER BY 1 LIMIT 1
        """;

    /// <summary>Reads and writes rows.</summary>
    public static void GrantSilo(string connectionString, string role) => Grant(connectionString, role,
        "GRANT USAGE ON SCHEMA public TO {0}",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {0}",
        "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {0}",
        "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {0}",
        "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO {0}",
        $"REVOKE INSERT, UPDATE, DELETE ON {ReadBySilos} FROM {{0}}");

    /// <summary>Finds silos.</summary>
    public static void GrantFrontend(string connectionString, string role) => Grant(connectionString, role,
        "GRANT USAGE ON SCHEMA public TO {0}",
        $"GRANT SELECT ON {ReadByFrontends} TO {{0}}");

    /// <summary>The first table or sequence that this connection's role may not use as a silo does; null when it may use all.</summary>
    public static string? LackingSilo(NpgsqlConnection connection)
    {
        using var ask = new NpgsqlCommand(LackingSql, connection);
        ask.Parameters.AddWithValue("read", ReadBySilos);
        return ask.ExecuteScalar() as string;
    }

    private static void Grant(string connectionString, string role, params string[] statements)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        var quoted = '"' + role.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        using var all = new NpgsqlCommand(string.Join(";\n", statements.Select(statement => string.Format(null, statement, quoted))), connection);
        all.ExecuteNonQuery();
    }
}
