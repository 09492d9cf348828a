using System.Data.Common;

namespace Helpnet.Silo.Directory;

/// <summary>Saves a few lines for each statement.</summary>
internal static class DirectoryCommand
{
    public static DbCommand Command(
        this DbConnection connection, string text, DbTransaction? transaction = null, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
