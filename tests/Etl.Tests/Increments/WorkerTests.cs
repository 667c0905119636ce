using CSat.Etl.Increments;
using CSat.Etl.Publishing;
using CSat.Etl.Running;
using CSat.Etl.Tests.Source;
using CSat.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CSat.Etl.Tests.Increments;

/// <summary>Workers share the organisations; a watch loads what has changed and nothing else.</summary>
public sealed class WorkerTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const int Organizations = 4;

    [Fact]
    public async Task Three_workers_load_each_organisation_once()
    {
        using var state = new TemporaryDirectory();
        var sources = new List<SampleSource>();
        var first = default(Survey);
        for (var i = 0; i < Organizations; i++)
        {
            var source = await SampleSource.CreateAsync(postgres);
            var survey = await Survey.CreateAsync(source);
            await survey.AddWorkedExampleAsync();
            first ??= survey;
            sources.Add(source);
        }

        var workers = Enumerable.Range(0, 3).Select(_ => StartWorker(state)).ToList();
        await WaitAsync(workers, state, sources, 25);
        await first!.AddAsync(5, 4, 3, 2, 1);
        await WaitAsync(workers, state, [.. sources.Take(1)], 30);

        var said = workers.SelectMany(worker => worker.Output.Split('\n')).ToList();
        foreach (var source in sources)
        {
            said.Count(line => line.StartsWith($"{source.Organization.Code}: rebuild (first)", StringComparison.Ordinal)).ShouldBe(1, string.Join('\n', said));
            said.Count(line => line.StartsWith($"{source.Organization.Code}: ", StringComparison.Ordinal)).ShouldBe(source == sources[0] ? 2 : 1, string.Join('\n', said));
        }

        foreach (var worker in workers)
        {
            await worker.DisposeAsync();
        }

        sources.ForEach(source => source.Dispose());
    }

    [Fact]
    public async Task The_claim_of_a_worker_that_dies_is_taken_over()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await (await Survey.CreateAsync(source)).AddWorkedExampleAsync();
        var dying = await OrganizationClaim.TryTakeAsync(postgres.Etl, source.Organization, CancellationToken.None);
        dying.ShouldNotBeNull();
        (await OrganizationClaim.TryTakeAsync(postgres.Etl, source.Organization, CancellationToken.None)).ShouldBeNull();

        var round = EtlRound.RunAsync([source.Organization], postgres.Etl, source.Settings, null, null, NullLogger.Instance);
        await source.RunAsync("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND $1::uuid IS NOT NULL AND pid <> pg_backend_pid() AND classid::bigint = (hashtextextended('csat.warehouse ' || $1::text, 0) >> 32 & 4294967295) AND objid::bigint = (hashtextextended('csat.warehouse ' || $1::text, 0) & 4294967295)");

        (await round).Published.ShouldHaveSingleItem().Ratings.ShouldBe(25);
        await dying.DisposeAsync();
    }

    [Fact]
    public async Task A_watch_loads_what_has_changed_and_only_that()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddWorkedExampleAsync();
        var watch = new EtlWatch(postgres.Etl, source.Settings, NullLogger.Instance);
        (await watch.LookAsync(source.Organization.Code, CancellationToken.None)).Published.ShouldHaveSingleItem().Kind.ShouldBe("rebuild");
        (await watch.LookAsync(source.Organization.Code, CancellationToken.None)).Published.ShouldBeEmpty();

        await survey.AddWorkedExampleAsync();

        var loaded = (await watch.LookAsync(source.Organization.Code, CancellationToken.None)).Published.ShouldHaveSingleItem();
        (loaded.Kind, loaded.Ratings).ShouldBe(("increment", 50));
        (await watch.LookAsync(source.Organization.Code, CancellationToken.None)).Published.ShouldBeEmpty();

        await survey.AddWorkedExampleAsync();
        (await source.PublishChangesAsync(DateTimeOffset.UtcNow)).Ratings.ShouldBe(75);
        (await watch.LookAsync(source.Organization.Code, CancellationToken.None)).Published.ShouldBeEmpty("somebody else has loaded it");
        File.Delete(source.Published);
        (await watch.LookAsync(source.Organization.Code, CancellationToken.None)).Published.ShouldHaveSingleItem().Rebuild.ShouldBe(RebuildReason.First);
    }

    private HostProcess StartWorker(TemporaryDirectory state) => HostProcess.StartHost(
        "CSat.Etl", ["etl", "watch", "--state", state.Root], new Dictionary<string, string?> { ["CSAT_POSTGRES"] = postgres.ConnectionString });

    /// <summary>Until the files of all sources hold as many ratings, and a little longer, in which nobody should load any of them again.</summary>
    private static async Task WaitAsync(List<HostProcess> workers, TemporaryDirectory state, IReadOnlyList<SampleSource> sources, long ratings)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (!sources.All(source => state.PathOf("warehouse", source.Organization.Code, "csat.duckdb") is var file && File.Exists(file) && PublishedStatus.Read(file).Ratings == ratings))
        {
            workers.ShouldAllBe(worker => worker.Errors.Length == 0);
            await Task.Delay(TimeSpan.FromMilliseconds(500), limit.Token);
        }

        await Task.Delay(TimeSpan.FromSeconds(5), limit.Token);
    }
}
