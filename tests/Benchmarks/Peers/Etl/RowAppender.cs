using CSat.Postgres;
using DuckDB.NET.Data;
using Npgsql;

namespace CSat.Benchmarks.Peers.Etl;

/// <summary>A load by the official row appender: a reader over the forms in the order of their dates, a row of DuckDB for each level. No checks, no recount, no durable publishing.</summary>
internal static class RowAppender
{
    /// <summary>The worker's name.</summary>
    public const string Name = "row-appender";

    private const string Select = """
        SELECT responded_at::date, round.code, rating_kind, respondent_kind, competitor.code, levels
        FROM csat.response
        JOIN csat.round USING (organization_id, round_id)
        LEFT JOIN csat.competitor USING (organization_id, competitor_id)
        ORDER BY responded_at
        """;

    private const string Create =
        "CREATE TABLE rating (form BIGINT, day DATE, round VARCHAR, rating_kind TINYINT, respondent_kind TINYINT, competitor VARCHAR, item TINYINT, level TINYINT)";

    /// <summary>Loads from the database that <c>CSAT_POSTGRES</c> names into a new file.</summary>
    public static async Task RunAsync(string file)
    {
        await using var source = new NpgsqlConnection(Environment.GetEnvironmentVariable(CSatDatabaseOptions.ConnectionVariable));
        await source.OpenAsync();
        await using var select = new NpgsqlCommand(Select, source) { CommandTimeout = 0 };
        await using var forms = await select.ExecuteReaderAsync();
        await using var warehouse = new DuckDBConnection($"Data Source={file}");
        await warehouse.OpenAsync();
        await using var create = warehouse.CreateCommand();
        create.CommandText = Create;
        await create.ExecuteNonQueryAsync();
        using var appender = warehouse.CreateAppender("rating");
        for (var form = 1L; await forms.ReadAsync(); form++)
        {
            Append(appender, form, forms);
        }
    }

    private static void Append(DuckDBAppender appender, long form, NpgsqlDataReader row)
    {
        var day = row.GetFieldValue<DateOnly>(0);
        var round = row.GetString(1);
        var kind = (sbyte)row.GetInt16(2);
        var respondent = (sbyte)row.GetInt16(3);
        var competitor = row.IsDBNull(4) ? null : row.GetString(4);
        var levels = row.GetFieldValue<short[]>(5);
        for (var item = 0; item < levels.Length; item++)
        {
            if (levels[item] != 0)
            {
                appender.CreateRow()
                    .AppendValue(form)
                    .AppendValue(day)
                    .AppendValue(round)
                    .AppendValue(kind)
                    .AppendValue(respondent)
                    .AppendValue(competitor)
                    .AppendValue((sbyte)(item + 1))
                    .AppendValue((sbyte)levels[item])
                    .EndRow();
            }
        }
    }
}
