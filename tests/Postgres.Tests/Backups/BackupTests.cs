using CSat.Domain.Problems;
using CSat.Postgres.Backups;
using CSat.Postgres.Migrations;

namespace CSat.Postgres.Tests.Backups;

/// <summary>A backup holds every row as of one moment, and comes back as the same rows.</summary>
public sealed class BackupTests(BackupFixture fixture) : IClassFixture<BackupFixture>
{
    private const string TablesWithRows = """
        SELECT string_agg(relname || ' ' || (xpath('/row/c/text()', query_to_xml('SELECT count(*) AS c FROM csat.' || quote_ident(relname), false, true, '')))[1]::text, E'\n' ORDER BY relname)
        FROM pg_class WHERE relnamespace = 'csat'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
        """;

    [Fact]
    public async Task It_holds_every_row_of_every_table()
    {
        await using var super = fixture.SuperuserOf(fixture.Owner);
        var rows = (await BackupFixture.ReadAsync<string>(super, TablesWithRows))!.Split('\n');

        rows.Length.ShouldBeGreaterThan(20);
        fixture.Manifest.Organizations.SelectMany(organization => organization.Tables)
            .GroupBy(table => table.Name).Select(table => $"{table.Key} {table.Sum(part => part.Rows)}").Order(StringComparer.Ordinal).ShouldBe(rows.Order(StringComparer.Ordinal));
        fixture.Manifest.Rows.ShouldBeGreaterThan(30);
        fixture.Manifest.ServerVersion.ShouldStartWith("18");
        fixture.Manifest.SystemIdentifier.ShouldNotBeEmpty();
        fixture.Manifest.Migrations.Count.ShouldBe(Migration.All().Count);
    }

    [Fact]
    public async Task It_comes_back_as_the_same_rows_stamped_anew()
    {
        await using var restored = await fixture.CreateDatabaseAsync();
        await BackupFixture.RestoreAsync(restored, fixture.Backup);

        var again = await BackupFixture.WriteAsync(restored, fixture.NextFile());
        again.Organizations.SelectMany(organization => organization.Tables.Select(table => (organization.Code, table.Name, table.Rows, table.Sha256)))
            .ShouldBe(fixture.Manifest.Organizations.SelectMany(organization => organization.Tables.Select(table => (organization.Code, table.Name, table.Rows, table.Sha256))));
        await using var super = fixture.SuperuserOf(restored);
        (await BackupFixture.ReadAsync<long>(super, "SELECT count(DISTINCT changed_xid) FROM (SELECT changed_xid FROM csat.response UNION ALL SELECT changed_xid FROM csat.complaint) AS written"))
            .ShouldBe(1);
        (await BackupFixture.ReadAsync<bool>(super, "SELECT bool_and(relforcerowsecurity) FROM pg_class WHERE relnamespace = 'csat'::regnamespace AND relkind IN ('r', 'p')")).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_written_while_it_is_taken_belongs_to_the_next()
    {
        await using var source = await BackupSource.OpenAsync(fixture.Owner, TimeProvider.System);
        await using var super = fixture.SuperuserOf(fixture.Owner);
        await BackupFixture.RunAsync(super, "INSERT INTO csat.request_past (organization_id, request_id) SELECT organization_id, 'meanwhile' FROM csat.organization");
        try
        {
            var manifest = await source.WriteAsync(fixture.NextFile());
            manifest.Rows.ShouldBe(fixture.Manifest.Rows);
        }
        finally
        {
            await BackupFixture.RunAsync(super, "DELETE FROM csat.request_past WHERE request_id = 'meanwhile'");
        }
    }

    [Fact]
    public async Task The_months_of_requests_come_back()
    {
        await using var kept = await fixture.CreateDatabaseAsync();
        await BackupFixture.RestoreAsync(kept, fixture.Backup);
        await using var super = fixture.SuperuserOf(kept);
        await BackupFixture.RunAsync(super, "SELECT csat.prepare_requests('2026-11-15T00:00:00Z')");
        var file = fixture.NextFile();
        var months = (await BackupFixture.WriteAsync(kept, file)).RequestMonths;
        months.ShouldContain(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));

        await using var restored = await fixture.CreateDatabaseAsync();
        await BackupFixture.RestoreAsync(restored, file);
        (await BackupFixture.WriteAsync(restored, fixture.NextFile())).RequestMonths.ShouldBe(months);
    }

    [Fact]
    public async Task It_never_replaces_a_file_and_only_its_owner_reads_it()
    {
        await Refused(() => BackupFixture.WriteAsync(fixture.Owner, fixture.Backup), "BACKUP_INVALID.exists");
        File.GetUnixFileMode(fixture.Backup).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_database_without_anything_has_no_backup()
    {
        await using var empty = await fixture.CreateDatabaseAsync();
        await Refused(() => BackupFixture.WriteAsync(empty, fixture.NextFile()), "BACKUP_INVALID.nothing");
    }

    [Fact]
    public async Task It_is_not_restored_over_others()
    {
        await Refused(() => BackupFixture.RestoreAsync(fixture.Owner, fixture.Backup), "STATE_NOT_EMPTY");
    }

    [Fact]
    public async Task One_organisation_can_be_written_and_restored_alone()
    {
        var code = fixture.Manifest.Organizations[0].Code;
        var file = fixture.NextFile();
        await using (var source = await BackupSource.OpenAsync(fixture.Owner, TimeProvider.System))
        {
            (await source.WriteAsync(file, code)).Organizations.Select(organization => organization.Code).ShouldBe([code]);
            await Refused(() => source.WriteAsync(fixture.NextFile(), "nobody"), "NOT_FOUND");
        }

        await using var restored = await fixture.CreateDatabaseAsync();
        await Refused(() => BackupFixture.RestoreAsync(restored, file, "another"), "BACKUP_INVALID.organization");
        await BackupFixture.RestoreAsync(restored, file, code);
        await using var super = fixture.SuperuserOf(restored);
        (await BackupFixture.ReadAsync<string>(super, "SELECT string_agg(code, ',') FROM csat.organization")).ShouldBe(code);
    }

    internal static async Task Refused(Func<Task> act, string wording)
    {
        var refused = await Should.ThrowAsync<ProblemException>(act);
        refused.Problems[0].Wording.ShouldBeOfType<KeyedWording>().Key.ShouldStartWith(wording);
    }
}
