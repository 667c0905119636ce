using CSat.Domain.Erasures;
using CSat.Etl.Scoring;
using CSat.Etl.Tests.Source;
using CSat.Testing;
using Dapper;
using DuckDB.NET.Data;
using Npgsql;

namespace CSat.Etl.Tests.Scoring;

/// <summary>
/// No number and no address that leads to a person comes into the warehouse, wherever in PostgreSQL it was written: into every column of text of every table that holds
/// rows of an organisation.
/// </summary>
public sealed class PersonalDataTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Planted = " 13800138000 010-62345678 11010519491231002X zhang@example.com";

    // Codes, ids and numbers of our own making, and texts of regimes and questionnaires that programs read: their forms leave no room for a person's.
    private static readonly HashSet<string> Codes =
    [
        "code", "regime_id", "regime_code", "regime_text", "content_regime", "time_zone", "calendar_code", "role", "purpose", "measure", "scale_code", "survey_kind", "state", "kind", "number", "channel",
        "verdict", "step", "clock_code", "reported_outcome", "subject", "outcome", "reason", "request_id", "method_name",
    ];

    // Numbers and digests as text: a digest may look like a number by chance.
    private static readonly HashSet<string> Numbers = ["meta_basis.digest", "meta_reconciliation.source_value", "meta_reconciliation.warehouse_value", "meta_run.horizon_xid", "meta_run.system_identifier"];

    [Fact]
    public async Task What_is_planted_in_every_text_of_the_source_is_nowhere_in_the_warehouse()
    {
        using var source = await FilledAsync();
        var planted = await PlantAsync(source);
        string[] mustHave = ["response_comment.comment", "department.name_zh", "item.name_en", "questionnaire_version.title_zh", "round.title_en", "complaint_category.name_zh", "competitor.name_zh", "offering.name_en", "organization.name_zh", "personal_text.content"];
        mustHave.Except(planted).ShouldBeEmpty("columns that could not be planted");

        await source.PublishAsync();

        using var warehouse = source.Open();
        var columns = warehouse.Query<(string Table, string Column)>(
            "SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = 'published' AND data_type = 'VARCHAR'").ToList();
        columns.Count.ShouldBeGreaterThan(80);
        var found = columns.Where(column => !Numbers.Contains($"{column.Table}.{column.Column}"))
            .SelectMany(column => Values(warehouse, column.Table, column.Column).Where(PersonalNumbers.Holds).Select(value => $"{column.Table}.{column.Column}: {value}"));
        found.ShouldBeEmpty();
        Values(warehouse, "fct_comment", "comment").ShouldBe(["Late *** *** *** ***"]);
        Values(warehouse, "dim_department", "name_zh").Count(name => name.EndsWith(" *** *** *** ***", StringComparison.Ordinal)).ShouldBe(2);
        Values(warehouse, "fct_response", "attributes").ShouldBe(["""{"mail": "***", "phone": "***", "region": "东 10"}"""]);
        Values(warehouse, "fct_response", "customer_code").ShouldBe(["C-10001"], "a code that is a mobile number is none");
        warehouse.ExecuteScalar<long>("SELECT count(*) FROM meta_reconciliation WHERE NOT equal").ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"a": "x"}""", """{"a": "x"}""")]
    [InlineData("""{"a": "１３８００１３８０００"}""", """{"a": "***"}""")]
    [InlineData("", "")]
    public void Bytes_are_masked_as_texts_are(string text, string masked) =>
        System.Text.Encoding.UTF8.GetString(PersonalData.Masked(System.Text.Encoding.UTF8.GetBytes(text))).ShouldBe(masked);

    private async Task<SampleSource> FilledAsync()
    {
        var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await source.AddNamedAsync("competitor", "rival");
        await source.AddNamedAsync("offering", "pump");
        var form = await source.AddResponseAsync(survey.Round, survey.Questionnaire, Survey.Day, [5, 4, 3, 2, 1], attributes: """{"phone": "13800138000", "mail": "zhang@example.com", "region": "东 10"}""");
        var other = await survey.AddAsync(5, 5, 5, 5, 5);
        await source.RunAsync("UPDATE csat.response SET customer = '13800138000' WHERE organization_id = $1 AND response_id = $2", form);
        await source.RunAsync("UPDATE csat.response SET customer = 'C-10001' WHERE organization_id = $1 AND response_id = $2", other);
        await source.RunAsync("INSERT INTO csat.response_comment (organization_id, response_id, item_position, comment) VALUES ($1, $2, 0, 'Late')", form);
        await source.RunAsync("INSERT INTO csat.personal_text (organization_id, text_id, subject_id, content, digest_key) VALUES ($1, gen_random_uuid(), $2, 'said', decode(repeat('00', 32), 'hex'))", form);
        var desk = await ComplaintDesk.CreateAsync(source);
        await desk.AddAsync("1", "mail", Survey.Day, new("answer", Survey.Day, Survey.Day.AddDays(3), null), ("registered", Survey.Day));
        return source;
    }

    // Adds it to whatever is written; what a constraint refuses cannot hold it.
    private async Task<IReadOnlyList<string>> PlantAsync(SampleSource source)
    {
        await using var connection = await postgres.Owner.OpenConnectionAsync();
        var columns = (await connection.QueryAsync<(string Table, string Column)>(
            """
            SELECT listed.table_name, listed.column_name
            FROM information_schema.columns AS listed
            JOIN information_schema.tables AS held ON held.table_schema = listed.table_schema AND held.table_name = listed.table_name AND held.table_type = 'BASE TABLE'
            WHERE listed.table_schema = 'csat' AND listed.data_type = 'text'
              AND EXISTS (SELECT FROM information_schema.columns AS keyed WHERE keyed.table_schema = 'csat' AND keyed.table_name = listed.table_name AND keyed.column_name = 'organization_id')
            ORDER BY 1, 2
            """)).Where(column => !Codes.Contains(column.Column) && $"{column.Table}.{column.Column}" is not ("regime_version.content" or "response.customer")).ToList();
        columns.Count.ShouldBeGreaterThan(20);
        var planted = new List<string>();
        foreach (var (table, column) in columns)
        {
            try
            {
                if (await connection.ExecuteAsync($"UPDATE csat.{table} SET {column} = {column} || @Planted WHERE organization_id = @Id", new { Planted, source.Organization.Id }) > 0)
                {
                    planted.Add($"{table}.{column}");
                }
            }
            catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.CheckViolation or PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RaiseException)
            {
            }
        }

        return planted;
    }

    private static IReadOnlyList<string> Values(DuckDBConnection warehouse, string table, string column) =>
        [.. warehouse.Query<string>($"SELECT DISTINCT \"{column}\" FROM {table} WHERE \"{column}\" IS NOT NULL")];
}
