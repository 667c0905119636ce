using System.Text.Json;
using System.Text.Json.Nodes;
using CSat.Etl.Tests.Source;
using CSat.Testing;

namespace CSat.Etl.Tests.Running;

/// <summary><c>etl status</c>: how far the files are behind PostgreSQL, who holds them back, and why the last run was refused.</summary>
public sealed class StatusTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Rows_behind_are_counted_to_the_form_those_that_commit_late_too()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddWorkedExampleAsync();
        (await LagAsync(source)).Rows.ShouldBe(5, "nothing is published yet");
        await using var late = await HeldTransaction.BeginAsync(postgres, source, survey);
        await source.PublishChangesAsync(DateTimeOffset.UtcNow);
        (await LagAsync(source)).ShouldBe((0, 0), "what is not committed is not behind");

        await late.EndAsync();
        var before = DateTimeOffset.UtcNow;
        var (rows, seconds) = await LagAsync(source);
        rows.ShouldBe(1, "it was begun before the file was published and committed after");
        seconds.ShouldNotBeNull().ShouldBeInRange((before - Survey.Day).TotalSeconds - 0.1, (DateTimeOffset.UtcNow - Survey.Day).TotalSeconds + 0.1);

        var form = await survey.AddAsync(1, 2, 3, 4, 5);
        await survey.AddAsync(1, 2, 3, 4, 5);
        await source.RunAsync("DELETE FROM csat.response WHERE organization_id = $1 AND response_id = $2", form);
        (await LagAsync(source)).Rows.ShouldBe(3, "the late one, the one that is left, and the deletion");
        await source.PublishChangesAsync(DateTimeOffset.UtcNow);
        (await LagAsync(source)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Who_holds_the_horizon_back_is_told_with_process_seconds_and_program()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await using var held = await HeldTransaction.BeginAsync(postgres, source);
        await held.UntilOldestAsync(postgres.Owner);

        var holder = (await StatusAsync(source))["horizon_held_by"]!.AsArray().ShouldHaveSingleItem()!.AsObject();

        holder.Select(member => member.Key).ShouldBe(["pid", "seconds", "application_name"], "and not what it does");
        (holder["pid"]!.GetValue<int>(), holder["application_name"]!.GetValue<string>()).ShouldBe((held.Pid, HeldTransaction.Application));
        holder["seconds"]!.GetValue<double>().ShouldBeInRange(0, (DateTimeOffset.UtcNow - held.Before).TotalSeconds + 1);
    }

    [Fact]
    public async Task Why_the_last_run_was_refused_is_kept_until_the_next_success()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        var poisoned = await survey.AddAsync(5, 4, 9, 2, 1);
        (await EtlAsync(source, "run", "--organization", source.Organization.Code)).Code.ShouldBe(1);
        var file = Path.Combine(source.Folder, "etl.failed.json");
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var refused = (await StatusAsync(source))["refused"]!.AsArray().ShouldHaveSingleItem()!;
        refused["organization"]!.GetValue<string>().ShouldBe(source.Organization.Code);
        refused["reason"]!.GetValue<string>().ShouldBe("WAREHOUSE_CHECK_FAILED");
        refused["message_en"]!.GetValue<string>().ShouldContain("rating_");
        refused["refused_at"]!.GetValue<DateTimeOffset>().ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(10));
        (await EtlAsync(source, "status")).Output.ShouldContain("WAREHOUSE_CHECK_FAILED");

        await source.RunAsync("UPDATE csat.response SET levels = '{5,4,3,2,1}' WHERE organization_id = $1 AND response_id = $2", poisoned);
        (await EtlAsync(source, "run", "--organization", source.Organization.Code)).Code.ShouldBe(0);
        (await StatusAsync(source))["refused"]!.AsArray().ShouldBeEmpty();
        source.Strays().ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_PostgreSQL_the_rest_is_shown()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await (await Survey.CreateAsync(source)).AddWorkedExampleAsync();
        await source.PublishAsync();

        foreach (var connection in new[] { null, "Host=127.0.0.1;Port=1;Username=nobody;Password=unsaid;Database=none" })
        {
            var (code, output, errors) = await RunAsync(source, connection, "status", "--json");
            code.ShouldBe(0, errors);
            var status = JsonNode.Parse(output)!;
            status["postgresql"]!.GetValue<string>().ShouldBe("not reachable");
            status["lag"].ShouldBeNull();
            status["warehouses"]!.AsArray().ShouldHaveSingleItem()!["ratings"]!.GetValue<int>().ShouldBe(25);
            output.ShouldNotContain("unsaid");
        }

        Directory.Exists(Path.Combine(source.State, "postgres", "cluster")).ShouldBeFalse("who looks starts nothing");
    }

    private async Task<(long Rows, double? Seconds)> LagAsync(SampleSource source)
    {
        var lag = (await StatusAsync(source))["lag"]!.AsArray().Single(row => row!["organization"]!.GetValue<string>() == source.Organization.Code)!;
        return (lag["rows_behind"]!.GetValue<long>(), lag["seconds_behind"]?.GetValue<double>());
    }

    private async Task<JsonNode> StatusAsync(SampleSource source)
    {
        var (code, output, errors) = await EtlAsync(source, "status", "--json");
        code.ShouldBe(0, errors);
        try
        {
            return JsonNode.Parse(output)!;
        }
        catch (JsonException)
        {
            throw new InvalidOperationException(output + errors);
        }
    }

    private Task<(int Code, string Output, string Errors)> EtlAsync(SampleSource source, params string[] arguments) => RunAsync(source, postgres.ConnectionString, arguments);

    private async Task<(int Code, string Output, string Errors)> RunAsync(SampleSource source, string? connection, params string[] arguments)
    {
        await using var etl = HostProcess.StartHost(
            "CSat.Etl", ["etl", .. arguments, "--state", source.State],
            new Dictionary<string, string?> { ["CSAT_POSTGRES"] = connection, ["CSAT_POSTGRES_ETL"] = connection is null ? null : postgres.Logins.Etl, ["CSAT_POSTGRES_APP"] = connection is null ? null : postgres.Logins.Application });
        return (await etl.WaitForExitAsync(TimeSpan.FromMinutes(3)), etl.Output, etl.Errors);
    }
}
