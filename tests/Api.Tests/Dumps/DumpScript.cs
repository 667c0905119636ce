using System.Text;
using Npgsql;

namespace CSat.Api.Tests.Dumps;

/// <summary>Runs a plain dump as psql does: statement by statement, rows of COPY by the line, past whatever fails.</summary>
internal static class DumpScript
{
    /// <summary>Runs it.</summary>
    /// <param name="dump">The whole text.</param>
    /// <param name="target">An empty database.</param>
    /// <returns>What failed, in order.</returns>
    public static async Task<List<PostgresException>> RunAsync(string dump, NpgsqlDataSource target)
    {
        await using var connection = await target.OpenConnectionAsync();
        var failed = new List<PostgresException>();
        using var lines = new StringReader(dump);
        while (Next(lines) is { } statement)
        {
            try
            {
                if (statement.StartsWith("COPY ", StringComparison.Ordinal))
                {
                    await using var rows = await connection.BeginTextImportAsync(statement.TrimEnd(';'));
                    while (await lines.ReadLineAsync() is { } row && row != "\\.")
                    {
                        await rows.WriteAsync(row + "\n");
                    }
                }
                else
                {
                    await using var command = new NpgsqlCommand(statement, connection);
                    await command.ExecuteNonQueryAsync();
                }
            }
            catch (PostgresException fault)
            {
                failed.Add(fault);
            }
        }

        return failed;
    }

    // A statement ends with a semicolon at the end of a line, outside the quotes of a function's body and of a text.
    private static string? Next(StringReader lines)
    {
        var statement = new StringBuilder();
        while (lines.ReadLine() is { } line)
        {
            if (statement.Length == 0 && (line.Length == 0 || line[0] == '\\' || line.StartsWith("--", StringComparison.Ordinal)))
            {
                continue;
            }

            statement.Append(line).Append('\n');
            if (line.EndsWith(';') && IsClosed(statement.ToString()))
            {
                return statement.ToString().Trim();
            }
        }

        return statement.Length == 0 ? null : throw new InvalidDataException("The dump ends within a statement.");
    }

    private static bool IsClosed(string statement) => statement.Contains("$function$", StringComparison.Ordinal) || statement.Contains("$procedure$", StringComparison.Ordinal)
        ? (statement.Split("$function$").Length + statement.Split("$procedure$").Length) % 2 == 0
        : statement.Count(character => character == '\'') % 2 == 0;
}
