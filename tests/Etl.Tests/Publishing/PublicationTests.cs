using CSat.Etl.Publishing;
using CSat.Etl.Tests.Source;
using CSat.Testing;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Etl.Tests.Publishing;

/// <summary>The published path always holds a whole file, for readers during publications too.</summary>
public sealed class PublicationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Readers_in_a_loop_never_fail_during_publications()
    {
        const int Publications = 20;
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddWorkedExampleAsync();
        await source.PublishAsync();
        using var kept = source.Open();
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() => ReadUntilStopped(source, stop.Token));

        for (var i = 0; i < Publications; i++)
        {
            await survey.AddAsync(5, 4, 3, 2, 1);
            await source.PublishAsync();
        }

        await stop.CancelAsync();
        var (reads, last) = await reading;
        reads.ShouldBeGreaterThan(0);
        Count(source).ShouldBe(25 + (5 * Publications), "a reader that opens now sees the last publication, though another still has the first one open");
        last.ShouldBeLessThanOrEqualTo(25 + (5 * Publications));
        kept.QuerySingle<long>("SELECT count(*) FROM fct_rating").ShouldBe(25, "a reader keeps the file it opened");
        source.Strays().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_status_tells_of_the_last_publication_while_a_reader_keeps_the_one_before()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddAsync(5, 4, 3, 2, 1);
        await source.PublishAsync();
        using var kept = source.Open();

        await survey.AddAsync(5, 4, 3, 2, 1);
        var last = await source.PublishAsync();

        var status = PublishedStatus.Read(source.Published);
        status.RunId.ShouldBe(last.RunId);
        status.Ratings.ShouldBe(10);
        kept.QuerySingle<long>("SELECT count(*) FROM fct_rating").ShouldBe(5);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_leaves_nothing()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        using var stop = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => source.PublishAsync(step => { if (step == "Transform") { stop.Cancel(); } }, cancellation: stop.Token));

        File.Exists(source.Published).ShouldBeFalse();
        source.Kept().ShouldBeEmpty();
        source.Strays().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_command_publishes_and_tells_and_exits_with_0()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddWorkedExampleAsync();
        await using var run = StartRun(source);

        (await run.WaitForExitAsync(TimeSpan.FromMinutes(2))).ShouldBe(0, run.Errors);

        run.Output.ShouldContain("Publish");
        PublishedStatus.Read(source.Published).Ratings.ShouldBe(25);
        await using var status = HostProcess.StartHost("CSat.Etl", ["etl", "status", "--state", source.State, "--json"]);
        (await status.WaitForExitAsync(TimeSpan.FromMinutes(2))).ShouldBe(0, status.Errors);
        status.Output.ShouldContain("\"ratings\": 25");
    }

    [Fact]
    public async Task The_command_refuses_with_1_and_names_the_check()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddAsync(5, 4, 9, 2, 1);
        await using var run = StartRun(source);

        (await run.WaitForExitAsync(TimeSpan.FromMinutes(2))).ShouldBe(1);

        run.Errors.ShouldContain("WAREHOUSE_CHECK_FAILED");
        run.Errors.ShouldContain("rating_levels_of_scale");
        File.Exists(source.Published).ShouldBeFalse();
    }

    [Fact]
    public async Task An_unknown_organisation_is_refused_with_1()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await using var run = StartRun(source, "no-such");

        (await run.WaitForExitAsync(TimeSpan.FromMinutes(2))).ShouldBe(1);

        run.Errors.ShouldContain("NOT_FOUND");
    }

    private HostProcess StartRun(SampleSource source, string? code = null) => HostProcess.StartHost(
        "CSat.Etl",
        ["etl", "run", "--organization", code ?? source.Organization.Code, "--state", source.State],
        new Dictionary<string, string?> { ["CSAT_POSTGRES"] = postgres.ConnectionString });

    private static (int Reads, long Last) ReadUntilStopped(SampleSource source, CancellationToken stop)
    {
        var last = 0L;
        var reads = 0;
        for (; !stop.IsCancellationRequested; reads++)
        {
            var seen = Count(source);
            seen.ShouldBeGreaterThanOrEqualTo(last, "never an older file after a newer one");
            last = seen;
        }

        return (reads, last);
    }

    private static long Count(SampleSource source)
    {
        using DuckDBConnection connection = source.Open();
        return connection.QuerySingle<long>("SELECT count(*) FROM fct_rating");
    }
}
