using CSat.Domain.Problems;
using CSat.Etl.Parquet;
using CSat.Etl.Tests.Source;
using CSat.Testing;
using Dapper;

namespace CSat.Etl.Tests.Parquet;

/// <summary>The tables of a published snapshot as Parquet: the same rows, files that never change, a manifest by which everything is found.</summary>
public sealed class ParquetTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Every_table_holds_the_rows_of_the_warehouse()
    {
        using var source = await FilledAsync();
        var folder = Folder(source);

        var manifest = ParquetExport.Write(source.Published, folder).Manifest;

        using var warehouse = source.Open();
        var tables = warehouse.Query<string>("SELECT table_name FROM duckdb_tables() WHERE database_name = 'published' ORDER BY table_name").ToList();
        manifest.Tables.Select(table => table.Name).ShouldBe(tables);
        foreach (var table in manifest.Tables)
        {
            table.Rows.ShouldBe(warehouse.ExecuteScalar<long>($"SELECT count(*) FROM {table.Name}"), table.Name);
            if (table.Files.Count > 0)
            {
                var files = $"read_parquet([{string.Join(", ", table.Files.Select(file => $"'{Path.Combine(folder, file.Path)}'"))}], hive_partitioning = false)";
                warehouse.ExecuteScalar<long>($"SELECT count(*) FROM ((FROM {table.Name} EXCEPT ALL FROM {files}) UNION ALL (FROM {files} EXCEPT ALL FROM {table.Name}))").ShouldBe(0, table.Name);
                warehouse.Query<string>($"SELECT column_name || ' ' || column_type FROM (DESCRIBE FROM {files})").ShouldBe(table.Columns.Select(column => $"{column.Name} {column.Type}"), false, table.Name);
            }
        }

        Sum(manifest, "fct_rating", "level").ShouldBe(warehouse.ExecuteScalar<string>("SELECT sum(level)::VARCHAR FROM fct_rating"));
        manifest.Tables.Single(table => table.Name == "fct_comment").Rows.ShouldBe(2);
        ParquetVerification.Verify(folder).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Large_facts_are_in_a_file_a_month_and_a_month_that_is_as_it_was_is_not_written_again()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await source.AddResponseAsync(survey.Round, survey.Questionnaire, Survey.Day, [5, 4, 3, 2, 1]);
        await source.AddResponseAsync(survey.Round, survey.Questionnaire, Survey.Day.AddMonths(1), [5, 4, 3, 2, 1]);
        await source.PublishAsync();
        var first = ParquetExport.Write(source.Published, Folder(source)).Manifest;
        await source.AddResponseAsync(survey.Round, survey.Questionnaire, Survey.Day.AddMonths(1), [5, 5, 5, 5, 5]);
        await source.PublishAsync();

        var second = ParquetExport.Write(source.Published, Folder(source));

        var (before, after) = (Files(first, "fct_rating"), Files(second.Manifest, "fct_rating"));
        before.Select(file => file.Month).ShouldBe([202507, 202508]);
        after[0].ShouldBe(before[0]);
        after[1].Path.ShouldNotBe(before[1].Path);
        after[1].Rows.ShouldBe(10);
        File.Exists(Path.Combine(Folder(source), before[1].Path)).ShouldBeTrue("a reader may still go by the manifest before");
        second.Manifest.Kept.ShouldContain(before[1].Path);
        second.Written.ShouldBeLessThan(second.Manifest.Files.Count());
        ParquetVerification.Verify(Folder(source)).Problems.ShouldBeEmpty();

        var third = ParquetExport.Write(source.Published, Folder(source));
        third.Written.ShouldBe(0, "nothing has changed");
        third.Removed.ShouldBeGreaterThan(0);
        File.Exists(Path.Combine(Folder(source), before[1].Path)).ShouldBeFalse();
        ParquetVerification.Verify(Folder(source)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_changed_missing_or_foreign_is_named()
    {
        using var source = await FilledAsync();
        var manifest = ParquetExport.Write(source.Published, Folder(source)).Manifest;
        var (changed, missing) = (Place(source, Files(manifest, "fct_rating")[0]), Place(source, Files(manifest, "dim_item")[0]));
        var foreign = Path.Combine(Folder(source), "fct_rating", "202507.0000000000000000.parquet");
        var bytes = await File.ReadAllBytesAsync(changed);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(changed, bytes);
        File.Delete(missing);
        await File.WriteAllTextAsync(foreign, "");

        var problems = ParquetVerification.Verify(Folder(source)).Problems;

        problems.Select(problem => (Key(problem), problem.Field)).ShouldBe(
            [("PARQUET_INVALID.changed", changed), ("PARQUET_INVALID.missing", missing), ("PARQUET_INVALID.foreign", foreign)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("\"rows\": 2", "\"rows\": 3")]
    [InlineData("\"organization\": \"", "\"organization\": \"x")]
    [InlineData("{", "")]
    public async Task A_manifest_that_was_changed_is_refused_by_name(string written, string instead)
    {
        using var source = await FilledAsync();
        ParquetExport.Write(source.Published, Folder(source));
        var path = Path.Combine(Folder(source), ParquetManifest.FileName);
        var text = await File.ReadAllTextAsync(path);
        text.ShouldContain(written);
        await File.WriteAllTextAsync(path, text.Replace(written, instead, StringComparison.Ordinal));

        Should.Throw<ProblemException>(() => ParquetVerification.Verify(Folder(source))).Problems.Select(Key).ShouldBe(["PARQUET_INVALID.manifest"]);
        Should.Throw<ProblemException>(() => ParquetExport.Write(source.Published, Folder(source))).Problems.Select(Key).ShouldBe(["PARQUET_INVALID.manifest"]);
    }

    [Fact]
    public async Task Rows_that_are_others_than_a_manifest_with_a_right_digest_says_are_found()
    {
        using var source = await FilledAsync();
        var manifest = ParquetExport.Write(source.Published, Folder(source)).Manifest;
        var tables = manifest.Tables.Select(table => table.Name == "fct_rating" ? table with { Rows = table.Rows + 1, Columns = [.. table.Columns.Select(column => column.Name == "level" ? column with { Sum = "1" } : column)] } : table);
        (manifest with { Tables = [.. tables] }).Write(Folder(source));

        ParquetVerification.Verify(Folder(source)).Problems.Select(problem => (Key(problem), problem.Field)).ShouldBe([("PARQUET_INVALID.table", "fct_rating"), ("PARQUET_INVALID.table", "fct_rating.level")]);
    }

    [Fact]
    public async Task An_export_that_is_given_up_leaves_the_one_before_readable_and_the_next_one_cleans_up()
    {
        using var source = await FilledAsync();
        ParquetExport.Write(source.Published, Folder(source));
        var before = await File.ReadAllTextAsync(Path.Combine(Folder(source), ParquetManifest.FileName));
        await source.PublishAsync();
        using var stop = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => ParquetExport.Write(source.Published, Folder(source), _ => stop.Cancel(), stop.Token));

        (await File.ReadAllTextAsync(Path.Combine(Folder(source), ParquetManifest.FileName))).ShouldBe(before);
        ParquetVerification.Verify(Folder(source)).Problems.Select(Key).Distinct().ShouldBe(["PARQUET_INVALID.foreign"], false, "what was written is no part of the export");
        ParquetExport.Write(source.Published, Folder(source));
        ParquetVerification.Verify(Folder(source)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_without_a_manifest_and_two_exports_at_once_are_refused()
    {
        using var source = await FilledAsync();
        Should.Throw<ProblemException>(() => ParquetVerification.Verify(Folder(source))).Problems.Select(Key).ShouldBe(["PARQUET_INVALID.no-manifest"]);

        ParquetExport.Write(source.Published, Folder(source), _ =>
            Should.Throw<ProblemException>(() => ParquetExport.Write(source.Published, Folder(source))).Problems.Select(problem => problem.Reason).ShouldBe(["PARQUET_BUSY"]));
    }

    private async Task<SampleSource> FilledAsync()
    {
        var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddWorkedExampleAsync();
        var form = await source.AddResponseAsync(survey.Round, survey.Questionnaire, Survey.Day, [0, 0, 0, 0, 0], attributes: """{"region": "华东", "note": "it's \"so\""}""");
        await source.RunAsync("INSERT INTO csat.response_comment (organization_id, response_id, item_position, comment) VALUES ($1, $2, 0, '交货慢，''急''\n😀'), ($1, $2, 1, '=1+1')", form);
        var desk = await ComplaintDesk.CreateAsync(source);
        await desk.AddAsync("1", "mail", Survey.Day, new("answer", Survey.Day, Survey.Day.AddDays(3), null), ("registered", Survey.Day), ("answered", null));
        await source.PublishAsync();
        return source;
    }

    private static string Folder(SampleSource source) => Path.Combine(source.Folder, ParquetExport.FolderName);

    private static string Place(SampleSource source, ParquetFile file) => Path.Combine(Folder(source), file.Path);

    private static IReadOnlyList<ParquetFile> Files(ParquetManifest manifest, string table) => manifest.Tables.Single(one => one.Name == table).Files;

    private static string? Sum(ParquetManifest manifest, string table, string column) => manifest.Tables.Single(one => one.Name == table).Columns.Single(one => one.Name == column).Sum;

    private static string Key(Problem problem) => problem.Wording is KeyedWording keyed ? keyed.Key : problem.Reason;
}
