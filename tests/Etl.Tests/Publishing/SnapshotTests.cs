using CSat.Etl.Publishing;
using CSat.Etl.Running;
using CSat.Etl.Tests.Source;
using CSat.Hosting.State;
using CSat.Machine.Files;
using CSat.Testing;

namespace CSat.Etl.Tests.Publishing;

/// <summary>Published snapshots under their unique names: the last ones stay, each with a manifest, and the stable name leads to the newest, whenever a run is killed.</summary>
public sealed class SnapshotTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const int StepsOfPublication = 6;
    private const int StepsBeforeTheStableNameMoves = 4;

    [Fact]
    public async Task The_last_ones_stay_and_the_stable_name_is_a_second_name_of_the_newest()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        var runs = new List<Guid>();
        for (var i = 0; i < EtlSettings.DefaultKeep + 2; i++)
        {
            await survey.AddAsync(5, 4, 3, 2, 1);
            runs.Insert(0, (await source.PublishAsync()).RunId);
        }

        source.Kept().Select(snapshot => snapshot.RunId).ShouldBe(runs.Take(EtlSettings.DefaultKeep));
        source.Kept().Select(snapshot => PublishedStatus.Read(snapshot.Path).RunId).ShouldBe(runs.Take(EtlSettings.DefaultKeep), "each is the run that its name says");
        source.Strays().ShouldBeEmpty();
        PublishedStatus.Read(source.Published).RunId.ShouldBe(runs[0]);
        var touched = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(source.Published, touched);
        File.GetLastWriteTimeUtc(source.Kept()[0].Path).ShouldBe(touched, "it costs no copy");
    }

    [Fact]
    public async Task A_clock_that_goes_back_makes_no_newer_snapshot_an_older_one()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var first = SnapshotFile.Next(source.Published, new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero), Guid.CreateVersion7());
        Directory.CreateDirectory(source.Folder);
        await File.WriteAllTextAsync(first.Path, "");

        var second = SnapshotFile.Next(source.Published, new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero), Guid.CreateVersion7());

        second.PublishedAt.ShouldBe(first.PublishedAt.AddMilliseconds(1));
        string.CompareOrdinal(second.Path, first.Path).ShouldBePositive();
    }

    [Fact]
    public async Task The_manifest_says_what_the_file_is()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        await (await Survey.CreateAsync(source)).AddWorkedExampleAsync();
        var result = await source.PublishAsync();

        var manifest = WarehouseManifest.Read(source.Kept().Single().ManifestPath);

        (manifest.Organization, manifest.RunId, manifest.Kind, manifest.StorageVersion).ShouldBe((source.Organization.Code, result.RunId, "rebuild", "v1.0.0+"));
        manifest.DataAsOf.ShouldBe(result.DataAsOf);
        manifest.Bytes.ShouldBe(new FileInfo(source.Published).Length);
        manifest.File.ShouldBe(Path.GetFileName(source.Kept().Single().Path));
        manifest.Tables.Single(table => table.Name == "fct_rating").Rows.ShouldBe(25);
        manifest.Tables.Select(table => table.Name).ShouldNotContain(name => name.StartsWith("stg_", StringComparison.Ordinal));
        WarehouseVerification.VerifyAll(source.Published).Select(found => found.Problems.Count).ShouldBe([0, 0]);
    }

    public static TheoryData<int> Steps() => [.. Enumerable.Range(0, StepsOfPublication + 1)];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_run_that_is_killed_after_any_step_leaves_a_readable_file_and_the_next_one_puts_the_rest_right(int done)
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        var moment = new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < EtlSettings.DefaultKeep; i++)
        {
            await survey.AddAsync(5, 4, 3, 2, 1);
            await source.PublishChangesAsync(moment.AddMinutes(i));
        }

        await survey.AddAsync(5, 4, 3, 2, 1);
        var killed = await KillAsync(source, moment.AddHours(1), done);

        var isPublished = done > StepsBeforeTheStableNameMoves;
        PublishedStatus.Read(source.Published).Ratings.ShouldBe(isPublished ? 20 : 15);
        await survey.AddAsync(5, 4, 3, 2, 1);
        var next = await source.PublishChangesAsync(moment.AddHours(2));
        (next.Rebuild, next.Ratings).ShouldBe((null, 25));
        (await source.DifferencesAsync(moment.AddHours(2))).ShouldBeEmpty();
        source.Strays().ShouldBeEmpty();
        source.Kept().Count.ShouldBe(EtlSettings.DefaultKeep);
        source.Kept()[0].RunId.ShouldBe(next.RunId);
        source.Kept().Select(snapshot => snapshot.RunId).Contains(killed).ShouldBe(isPublished, "what was never published is not kept");
        WarehouseVerification.VerifyAll(source.Published).ShouldAllBe(found => found.Problems.Count == 0);
    }

    [Fact]
    public async Task Without_hard_links_the_stable_name_stands_alone_and_is_proven_all_the_same()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        var moment = new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero);
        await survey.AddWorkedExampleAsync();

        await KillAsync(source, moment, StepsOfPublication, link: (_, _) => false);

        source.Kept().ShouldBeEmpty();
        PublishedStatus.Read(source.Published).Ratings.ShouldBe(25);
        WarehouseVerification.VerifyAll(source.Published).ShouldHaveSingleItem().Problems.ShouldBeEmpty();
        (await source.PublishChangesAsync(moment.AddHours(1))).Rebuild.ShouldBeNull();
        source.Strays().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_not_what_its_manifest_says_is_named()
    {
        using var source = await SampleSource.CreateAsync(postgres);
        var survey = await Survey.CreateAsync(source);
        await survey.AddWorkedExampleAsync();
        await source.PublishAsync();
        await survey.AddAsync(5, 4, 3, 2, 1);
        await source.PublishAsync();
        var (newest, older) = (source.Kept()[0], source.Kept()[1]);

        await using (var file = new FileStream(older.Path, FileMode.Open))
        {
            file.Position = file.Length / 2;
            var there = file.ReadByte();
            file.Position--;
            file.WriteByte((byte)(there ^ 1));
        }

        var manifest = await File.ReadAllTextAsync(newest.ManifestPath);
        await File.WriteAllTextAsync(newest.ManifestPath, manifest.Replace("\"rows\": 30", "\"rows\": 31", StringComparison.Ordinal));
        var found = WarehouseVerification.VerifyAll(source.Published);
        Wording(found, newest.Path).ShouldBe("WAREHOUSE_INVALID.manifest");
        Wording(found, older.Path).ShouldBe("WAREHOUSE_INVALID.changed");

        File.Delete(newest.ManifestPath);
        Wording([WarehouseVerification.Verify(newest.Path)], newest.Path).ShouldBe("WAREHOUSE_INVALID.no-manifest");
        Wording([WarehouseVerification.Verify(source.Published)], source.Published).ShouldBe("WAREHOUSE_INVALID.changed", "the only manifest left is another's");
        Wording([WarehouseVerification.Verify(source.Published + ".none")], source.Published + ".none").ShouldBe("WAREHOUSE_INVALID.missing");
    }

    private static string Wording(IEnumerable<WarehouseVerification> found, string path) =>
        ((CSat.Domain.Problems.KeyedWording)found.Single(one => one.Path == path).Problems.ShouldHaveSingleItem().Wording).Key;

    /// <summary>Publishes what there is and stops dead after some steps: nothing is cleaned up.</summary>
    private async Task<Guid> KillAsync(SampleSource source, DateTimeOffset at, int done, Func<string, string, bool>? link = null)
    {
        using var elsewhere = new TemporaryDirectory();
        var built = elsewhere.PathOf(source.Organization.Code, SnapshotFile.StableName);
        var run = await EtlRun.RunAsync(EtlPlan.FullRebuild(source.Organization, at), postgres.Etl, source.Settings with { WarehousePath = _ => built });
        var building = Building.Begin(source.Published, run.RunId, source.Organization.Code);
        File.Copy(built, building.Path);
        building.Close(at);
        var manifest = WarehouseManifest.Read(SnapshotFile.Beside(built).Single().ManifestPath);
        var snapshot = SnapshotFile.Next(source.Published, DateTimeOffset.UtcNow, run.RunId);
        var publication = new Publication(building, snapshot, manifest with { File = Path.GetFileName(snapshot.Path) }, [], EtlSettings.DefaultKeep) { Link = link ?? HardLink.TryCreate };
        publication.Steps.Count.ShouldBe(StepsOfPublication);
        foreach (var step in publication.Steps.Take(done))
        {
            step();
        }

        // The run's own cleaning finds an empty folder.
        var aside = source.Folder + ".aside";
        Directory.Move(source.Folder, aside);
        Directory.CreateDirectory(source.Folder);
        building.Dispose();
        Directory.Delete(source.Folder);
        Directory.Move(aside, source.Folder);
        return run.RunId;
    }
}
