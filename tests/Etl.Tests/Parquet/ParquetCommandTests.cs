using System.Diagnostics;
using CSat.Etl.Parquet;
using CSat.Etl.Tests.Source;
using CSat.Testing;

namespace CSat.Etl.Tests.Parquet;

/// <summary>The commands behind <c>./csat export parquet</c> and <c>./csat verify parquet</c>, and exports that are killed.</summary>
public sealed class ParquetCommandTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task The_commands_export_verify_and_refuse_by_name()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var none = await RunAsync("etl", "parquet", "--organization", source.Organization.Code, "--state", source.State);
        await (await Survey.CreateAsync(source)).AddWorkedExampleAsync();
        await source.PublishAsync();
        var folder = Path.Combine(source.Folder, ParquetExport.FolderName);

        var export = await RunAsync("etl", "parquet", "--state", source.State, "--json");
        var sound = await RunAsync("etl", "verify-parquet", folder, "--json");
        File.Delete(Directory.GetFiles(Path.Combine(folder, "fct_rating")).Single());
        var broken = await RunAsync("etl", "verify-parquet", folder);

        none.Code.ShouldBe(1);
        none.Errors.ShouldContain("WAREHOUSE_NOT_PUBLISHED");
        (export.Code, sound.Code).ShouldBe((0, 0), export.Errors + sound.Errors);
        export.Output.ShouldContain($"\"organization\": \"{source.Organization.Code}\"");
        sound.Output.ShouldContain("\"run_id\"");
        broken.Code.ShouldBe(1);
        broken.Errors.ShouldContain("PARQUET_INVALID");
        broken.Errors.ShouldContain("fct_rating");
    }

    [Fact]
    public async Task However_an_export_is_killed_a_reader_by_the_manifest_finds_everything()
    {
        var kills = Soak.Count(5, 60);
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddWorkedExampleAsync();
        await source.PublishAsync();
        var folder = Path.Combine(source.Folder, ParquetExport.FolderName);
        ParquetExport.Write(source.Published, folder);
        var clock = Stopwatch.StartNew();
        (await RunAsync("etl", "parquet", "--state", source.State)).Code.ShouldBe(0);
        var whole = clock.Elapsed;

        for (var kill = 0; kill < kills; kill++)
        {
            await survey.AddAsync(5, 4, 3, 2, 1);
            await source.PublishAsync();
            await using (var export = HostProcess.StartHost("CSat.Etl", ["etl", "parquet", "--state", source.State]))
            {
                await Task.Delay(whole * (kill + 1) / (kills + 1));
                export.Kill();
            }

            var (_, problems) = ParquetVerification.Verify(folder);
            problems.ShouldAllBe(problem => problem.Wording is CSat.Domain.Problems.KeyedWording && ((CSat.Domain.Problems.KeyedWording)problem.Wording).Key == "PARQUET_INVALID.foreign", $"kill {kill}");
        }

        (await RunAsync("etl", "parquet", "--state", source.State)).Code.ShouldBe(0);
        var (manifest, left) = ParquetVerification.Verify(folder);
        left.ShouldBeEmpty();
        manifest.Tables.Single(table => table.Name == "fct_rating").Rows.ShouldBe(25 + (5 * kills));
        Directory.Exists(Path.Combine(folder, "writing")).ShouldBeFalse();
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        await using var host = HostProcess.StartHost("CSat.Etl", arguments);
        return (await host.WaitForExitAsync(Patience), host.Output, host.Errors);
    }
}
