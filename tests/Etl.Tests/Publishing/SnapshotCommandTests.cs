using System.Text.Json;
using CSat.Etl.Tests.Source;
using CSat.Testing;

namespace CSat.Etl.Tests.Publishing;

/// <summary>The commands that keep, list and prove snapshots.</summary>
public sealed class SnapshotCommandTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Runs_keep_as_many_as_they_are_told_status_lists_and_verify_proves_them()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddWorkedExampleAsync();
        await source.PublishAsync();
        await source.PublishAsync();
        string[] of = ["--organization", source.Organization.Code, "--state", source.State];

        (await RunAsync(["etl", "rebuild", "--keep", "2", .. of])).Code.ShouldBe(0);
        var status = await RunAsync(["etl", "status", "--state", source.State, "--json"]);
        var sound = await RunAsync(["etl", "verify-warehouse", .. of, "--json"]);
        var one = await RunAsync(["etl", "verify-warehouse", source.Kept()[1].Path, "--json"]);
        await File.AppendAllTextAsync(source.Kept()[1].Path, "x");
        var broken = await RunAsync(["etl", "verify-warehouse", .. of]);

        using var listed = JsonDocument.Parse(status.Output);
        listed.RootElement.GetProperty("snapshots").EnumerateArray().Select(snapshot => snapshot.GetProperty("run_id").GetGuid()).ShouldBe(source.Kept().Select(snapshot => snapshot.RunId));
        listed.RootElement.GetProperty("warehouses")[0].GetProperty("snapshots").GetInt32().ShouldBe(2);
        (sound.Code, one.Code).ShouldBe((0, 0), sound.Errors + one.Errors);
        JsonDocument.Parse(sound.Output).RootElement.GetProperty("snapshots").GetArrayLength().ShouldBe(3, "the stable name and two kept");
        broken.Code.ShouldBe(1);
        broken.Errors.ShouldContain("WAREHOUSE_INVALID");
        broken.Errors.ShouldContain(source.Kept()[1].Path);
        (await RunAsync(["etl", "rebuild", "--keep", "0", .. of])).Code.ShouldBe(2);
        (await RunAsync(["etl", "verify-warehouse", "--organization", "none", "--state", source.State])).Errors.ShouldContain("WAREHOUSE_NOT_PUBLISHED");
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(string[] arguments)
    {
        await using var host = HostProcess.StartHost("CSat.Etl", arguments, new Dictionary<string, string?> { ["CSAT_POSTGRES"] = postgres.ConnectionString });
        return (await host.WaitForExitAsync(Patience), host.Output, host.Errors);
    }
}
