using System.Diagnostics;
using CSat.Postgres;
using DuckDB.NET.Data;
using Npgsql;

namespace CSat.Benchmarks.Peers.Etl;

/// <summary>
/// A load as two command lines would do it: PostgreSQL writes the forms as CSV in the order of their dates into a pipe, from which DuckDB reads them and
/// unnests their levels. No checks, no recount, no durable publishing.
/// </summary>
internal static class CsvPipe
{
    /// <summary>The worker's name.</summary>
    public const string Name = "csv-pipe";

    private const string Copy = """
        COPY (
          SELECT row_number() OVER (ORDER BY responded_at), responded_at::date, round.code, rating_kind, respondent_kind, competitor.code, translate(levels::text, '{}', '[]')
          FROM csat.response
          JOIN csat.round USING (organization_id, round_id)
          LEFT JOIN csat.competitor USING (organization_id, competitor_id)
          ORDER BY responded_at
        ) TO STDOUT (FORMAT csv)
        """;

    private const string Insert = """
        CREATE TABLE rating AS
        SELECT form, day, round, rating_kind, respondent_kind, competitor, item, level
        FROM (
          SELECT * EXCLUDE (levels), unnest(levels) AS level, generate_subscripts(levels, 1)::TINYINT AS item
          FROM read_csv('$pipe', header = false, auto_detect = false, columns = {
            form: 'BIGINT', day: 'DATE', round: 'VARCHAR', rating_kind: 'TINYINT', respondent_kind: 'TINYINT', competitor: 'VARCHAR', levels: 'TINYINT[]'
          })
        )
        WHERE level <> 0
        """;

    /// <summary>Loads from the database that <c>CSAT_POSTGRES</c> names into a new file.</summary>
    public static async Task RunAsync(string file)
    {
        var pipe = file + ".pipe";
        using (var make = Process.Start("mkfifo", [pipe]))
        {
            await make.WaitForExitAsync();
        }

        try
        {
            await Task.WhenAll(Task.Run(() => WriteAsync(pipe)), Task.Run(() => Read(pipe, file)));
        }
        finally
        {
            File.Delete(pipe);
        }
    }

    private static async Task WriteAsync(string pipe)
    {
        var settings = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(CSatDatabaseOptions.ConnectionVariable)) { CommandTimeout = 0 };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        using var forms = await connection.BeginTextExportAsync(Copy);
        await using var into = new FileStream(pipe, FileMode.Open, FileAccess.Write);

        // The bytes as they come: nobody here reads them as characters.
        await ((StreamReader)forms).BaseStream.CopyToAsync(into, 1 << 16);
    }

    private static void Read(string pipe, string file)
    {
        using var connection = new DuckDBConnection($"Data Source={file}");
        connection.Open();
        using var insert = connection.CreateCommand();
        insert.CommandText = Insert.Replace("$pipe", pipe, StringComparison.Ordinal);
        insert.ExecuteNonQuery();
    }
}
