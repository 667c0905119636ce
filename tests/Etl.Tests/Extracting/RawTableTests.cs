using CSat.Etl.Extracting;
using CSat.Etl.Transforming;
using CSat.Testing;
using Dapper;

namespace CSat.Etl.Tests.Extracting;

public sealed class RawTableTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_statement_is_the_one_list_of_its_columns_and_their_types()
    {
        using var database = await TakeOverAsync(
            """
            SELECT gen_random_uuid() AS id, 'a'::text AS "the text", true AS flag, 1::integer AS number, 2::bigint AS long, '2026-01-02'::date AS day,
              '2026-01-02T03:04:05Z'::timestamptz AS moment, 1.5::numeric(7, 4) AS share, NULL::text AS nothing
            """);

        database.Connection.Query<(string, string)>("SELECT column_name, data_type FROM duckdb_columns() WHERE database_name = 'raw' AND table_name = 'sample' ORDER BY column_index").ShouldBe(
        [
            ("id", "UUID"), ("the text", "VARCHAR"), ("flag", "BOOLEAN"), ("number", "INTEGER"), ("long", "BIGINT"), ("day", "DATE"), ("moment", "TIMESTAMP WITH TIME ZONE"),
            ("share", "DECIMAL(7,4)"), ("nothing", "VARCHAR"),
        ]);
        database.Connection.QuerySingle<(string, int, decimal, string?)>("SELECT \"the text\", number, share, nothing FROM raw.sample").ShouldBe(("a", 1, 1.5m, null));
    }

    [Theory]
    [InlineData("1::smallint", "smallint")]
    [InlineData("1.5::numeric", "numeric")]
    [InlineData("ARRAY[1]", "integer[]")]
    [InlineData("'{}'::jsonb", "jsonb")]
    public async Task A_type_that_no_table_holds_is_refused_by_table_and_column(string value, string type)
    {
        var refused = await Should.ThrowAsync<InvalidOperationException>(() => TakeOverAsync($"SELECT {value} AS strange"));

        refused.Message.ShouldStartWith($"sample.strange is {type}, ");
    }

    private async Task<BuildDatabase> TakeOverAsync(string sql)
    {
        var database = BuildDatabase.Create(_folder.PathOf("built.duckdb"), 96, 1);
        try
        {
            database.Run(Models.Raw);
            await using var command = postgres.Owner.CreateCommand(sql);
            await using var reader = await command.ExecuteReaderAsync();
            await RawTable.TakeOverAsync(reader, database, "sample", CancellationToken.None);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
