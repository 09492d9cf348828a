using System.Net.Sockets;
using Npgsql;

namespace Helpnet.Silo.Storage;

/// <summary>Why a PostgreSQL database can't be used, for an operator.</summary>
internal static class DatabaseTrouble
{
    /// <summary>The setting that names the database.</summary>
    public const string Setting = "ConnectionStrings:Helpnet";

    /// <summary>One sentence; null when it is no trouble of a database. The connection string is a secret and no part of it.</summary>
    public static string? Sentence(Exception e) => e switch
    {
        ArgumentException => $"{Setting} is not a connection string.",
        // A change that could not be made, with its name.
        InvalidOperationException { InnerException: NpgsqlException why } => $"{e.Message} {why.Message}",
        // The driver wraps most of what its sockets and certificate files throw, and not all of it.
        NpgsqlException or SocketException or IOException => $"The PostgreSQL database can't be used: {e.Message}",
        _ => null,
    };

    /// <summary>Whether a text is a connection string.</summary>
    public static bool IsConnectionString(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
