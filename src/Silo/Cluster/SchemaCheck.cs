using Helpnet.Silo.Storage;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Helpnet.Silo.Cluster;

/// <summary>Keeps a silo from a database that is not of its version. It changes nothing itself: its role could not, and several start at once.</summary>
internal static class SchemaCheck
{
    private const string Setting = "ConnectionStrings:Helpnet";

    public static string? Refusal(IConfiguration settings)
    {
        try
        {
            return Schema.Lacking(settings[Setting]!) is { Count: > 0 } lacking
                ? $"""
                  Helpnet does not start: the database lacks {lacking.Count} change(s) of this version, from {lacking[0]} on.
                  Bring it up to date first, with a role that may change it: dotnet run --project src/Silo -- schema --{Setting}=CONNECTION
                  """
                : null;
        }
        // The connection string is a secret and no part of the answer.
        catch (ArgumentException)
        {
            return $"Helpnet does not start: {Setting} is not a connection string.";
        }
        catch (NpgsqlException e)
        {
            return $"Helpnet does not start: the PostgreSQL database can't be used: {e.Message}";
        }
    }
}
