using CSat.Postgres.Erasures;
using CSat.Postgres.Migrations;
using CSat.Postgres.Tests.Backups;
using CSat.Testing;
using Npgsql;

namespace CSat.Postgres.Tests.Erasures;

/// <summary>A list of erasures goes with a backup of any schema, is known whole or not at all, and does nothing twice.</summary>
public sealed class ErasureListTests(BackupFixture fixture) : IClassFixture<BackupFixture>, IDisposable
{
    private static readonly byte[] Salt = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_of_a_schema_that_knew_no_erasures_comes_back_without_what_is_listed()
    {
        var before = Migration.All().TakeWhile(migration => migration.Name != "0018_erasures").Count();
        await using var old = await fixture.CreateFilledAsync(before);
        var file = fixture.NextFile();
        await BackupFixture.WriteAsync(old, file);
        var (list, erasure) = await ListAsync(old);

        await using var restored = await fixture.CreateDatabaseAsync();
        (await BackupFixture.RestoreAsync(restored, file, erasures: list)).ShouldBe(1);

        await using var super = fixture.SuperuserOf(restored);
        (await BackupFixture.ReadAsync<long>(super, $"SELECT count(*) FROM csat.response WHERE external_id <> 'erased:{erasure.ErasureId}' AND response_id = '{erasure.SubjectId}'")).ShouldBe(0);
        (await BackupFixture.ReadAsync<byte[]>(super, $"SELECT digest FROM csat.erased_id WHERE subject_id = '{erasure.SubjectId}'")).ShouldBe(erasure.Digest);
        (await BackupFixture.ReadAsync<string>(super, $"SELECT string_agg(actors[1] || ' ' || method, ',') FROM csat.audit_entry WHERE subject_id = '{erasure.SubjectId}'")).ShouldBe("serve restore");
        (await BackupFixture.ReadAsync<bool>(super, "SELECT bool_and(relforcerowsecurity) FROM pg_class WHERE relnamespace = 'csat'::regnamespace AND relkind IN ('r', 'p')")).ShouldBeTrue();

        // A backup of what came back knows the erasure: it is not done again, and its list is the same.
        var next = fixture.NextFile();
        await BackupFixture.WriteAsync(restored, next);
        var again = ErasureFile.Read(Written(await ErasureList.OfAsync(restored, "", null, TimeProvider.System, CancellationToken.None)));
        again.Organizations.Single(organization => organization.Erasures.Count > 0).Erasures.Single().Digest.ShouldBe(erasure.Digest);
        await using var third = await fixture.CreateDatabaseAsync();
        (await BackupFixture.RestoreAsync(third, next, erasures: again)).ShouldBe(0);
    }

    [Fact]
    public async Task A_list_that_cannot_say_what_was_erased_since_is_refused_before_anything_is_written()
    {
        var (list, _) = await ListAsync(fixture.Owner);
        await using var empty = await fixture.CreateDatabaseAsync();

        await RefusedAsync(list with { ExportedAt = fixture.Manifest.TakenAt.AddSeconds(-1) }, "ERASURES_INVALID.older");
        await RefusedAsync(list with { Organizations = [.. list.Organizations.Skip(1)] }, "ERASURES_INVALID.organization");
        (await BackupFixture.ReadAsync<bool>(empty, "SELECT to_regclass('csat.organization') IS NULL")).ShouldBeTrue();

        Task RefusedAsync(ErasureList wrong, string wording) => BackupTests.Refused(() => BackupFixture.RestoreAsync(empty, fixture.Backup, erasures: wrong), wording);
    }

    [Fact]
    public async Task A_list_with_another_secret_than_the_backup_s_is_refused_and_no_row_is_there()
    {
        var (list, _) = await ListAsync(fixture.Owner);
        await using var first = await fixture.CreateDatabaseAsync();
        await BackupFixture.RestoreAsync(first, fixture.Backup, erasures: list);
        var file = fixture.NextFile();
        await BackupFixture.WriteAsync(first, file);
        await using var empty = await fixture.CreateDatabaseAsync();
        var other = list with { ExportedAt = DateTimeOffset.UtcNow, Organizations = [.. list.Organizations.Select(organization => organization with { Salt = new byte[32] })] };

        await BackupTests.Refused(() => BackupFixture.RestoreAsync(empty, file, erasures: other), "ERASURES_INVALID.salt");
        await using var super = fixture.SuperuserOf(empty);
        (await BackupFixture.ReadAsync<long>(super, "SELECT count(*) FROM csat.organization")).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_is_not_as_it_was_written_is_refused()
    {
        var (list, _) = await ListAsync(fixture.Owner);
        var file = Written(list);
        var bytes = await File.ReadAllBytesAsync(file);
        ErasureFile.Read(file).Organizations.Select(organization => (organization.OrganizationId, organization.Erasures.Count)).ShouldBe(list.Organizations.Select(organization => (organization.OrganizationId, organization.Erasures.Count)));
        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        foreach (var length in Enumerable.Range(0, bytes.Length))
        {
            await File.WriteAllBytesAsync(file, bytes[..length]);
            Refused(file, "ERASURES_INVALID.not-whole");
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            await File.WriteAllBytesAsync(file, [.. bytes[..i], (byte)(bytes[i] ^ 1), .. bytes[(i + 1)..]]);
            Refused(file, "ERASURES_INVALID.not-whole");
        }

        Refused(_folder.PathOf("none.jsonl"), "ERASURES_INVALID.not-accessible");
    }

    private static void Refused(string file, string wording) =>
        Should.Throw<Domain.Problems.ProblemException>(() => ErasureFile.Read(file)).Problems[0].Wording.ShouldBeOfType<Domain.Problems.KeyedWording>().Key.ShouldBe(wording);

    private string Written(ErasureList list)
    {
        var file = _folder.PathOf($"{Guid.NewGuid():N}.jsonl");
        ErasureFile.Write(list with { File = file });
        return file;
    }

    // A list of one erasure, of a response of the database.
    private async Task<(ErasureList List, ErasureRow Erasure)> ListAsync(NpgsqlDataSource owner)
    {
        await using var super = fixture.SuperuserOf(owner);
        var list = await ErasureList.OfAsync(owner, "list.jsonl", null, TimeProvider.System, CancellationToken.None);
        var found = Guid.Parse((await BackupFixture.ReadAsync<string>(super, "SELECT response_id::text FROM csat.response ORDER BY response_id LIMIT 1"))!);
        var whose = Guid.Parse((await BackupFixture.ReadAsync<string>(super, $"SELECT organization_id::text FROM csat.response WHERE response_id = '{found}'"))!);
        var erasure = new ErasureRow
        {
            ErasureId = Guid.CreateVersion7(), At = DateTimeOffset.UtcNow, Actor = "serve", Subject = "response", SubjectId = found, Reason = "purpose-ended", SourceSystem = "web",
            Digest = ErasureWriter.DigestOf(Salt, "x"), ExternalIds = 1,
        };
        return (list with { Organizations = [.. list.Organizations.Select(organization => organization.OrganizationId == whose ? organization with { Salt = Salt, Erasures = [erasure] } : organization)] }, erasure);
    }
}
