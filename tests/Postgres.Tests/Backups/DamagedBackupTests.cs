using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using CSat.Postgres.Backups;

namespace CSat.Postgres.Tests.Backups;

/// <summary>A backup that is not what it was is refused by name, and nothing of it comes back.</summary>
public sealed class DamagedBackupTests(BackupFixture fixture) : IClassFixture<BackupFixture>
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public async Task Cut_short(double part)
    {
        var whole = await File.ReadAllBytesAsync(fixture.Backup);
        var file = fixture.NextFile();
        await File.WriteAllBytesAsync(file, whole[..(int)(whole.Length * part)]);
        await RefusedAsync(file, "BACKUP_INVALID.not-whole");
    }

    [Fact]
    public async Task Any_byte_flipped()
    {
        var whole = await File.ReadAllBytesAsync(fixture.Backup);
        var refused = 0;
        for (var at = 0; at < whole.Length; at += 97)
        {
            var file = fixture.NextFile();
            var bytes = whole.ToArray();
            bytes[at] ^= 0x10;
            await File.WriteAllBytesAsync(file, bytes);
            refused += await SaysTheSameAsync(file) ? 0 : 1;
            File.Delete(file);
        }

        // A byte of a time in the archive's own headers says nothing of the rows; what passes says all the same.
        refused.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Rows_exchanged()
    {
        var file = Altered((_, archive) =>
        {
            var entry = archive.Entries.First(candidate => candidate.FullName.EndsWith("/response.copy", StringComparison.Ordinal));
            using var stream = entry.Open();
            stream.Seek(30, SeekOrigin.Begin);
            stream.WriteByte(0xff);
        });
        await RefusedAsync(file, "BACKUP_INVALID.rows");
    }

    [Fact]
    public async Task A_table_missing()
    {
        var file = Altered((_, archive) => archive.Entries.First(candidate => candidate.FullName.EndsWith("/complaint.copy", StringComparison.Ordinal)).Delete());
        await RefusedAsync(file, "BACKUP_INVALID.rows");
    }

    [Fact]
    public async Task Of_another_layout() => await RefusedAsync(Altered((manifest, _) => manifest["format"] = 2), "BACKUP_INVALID.format");

    [Fact]
    public async Task Of_a_newer_schema() => await RefusedAsync(
        Altered((manifest, _) => manifest["migrations"]!.AsArray().Add(new JsonObject { ["name"] = "9999_later", ["checksum"] = "00" })), "BACKUP_INVALID.schema");

    [Fact]
    public async Task No_file_at_all() => await RefusedAsync(fixture.NextFile(), "BACKUP_INVALID.no-file");

    private async Task RefusedAsync(string file, string wording)
    {
        await using var empty = await fixture.CreateDatabaseAsync();
        await BackupTests.Refused(() => BackupFixture.RestoreAsync(empty, file), wording);
        (await BackupFixture.ReadAsync<bool>(empty, "SELECT to_regclass('csat.organization') IS NULL")).ShouldBeTrue();
    }

    private async Task<bool> SaysTheSameAsync(string file)
    {
        try
        {
            using var backup = BackupFile.Open(file);
            await backup.VerifyAsync();
            backup.Manifest.ToJson().ShouldBe(fixture.Manifest.ToJson());
            return true;
        }
        catch (Domain.Problems.ProblemException)
        {
            return false;
        }
    }

    private string Altered(Action<JsonNode, ZipArchive> alter)
    {
        var file = fixture.NextFile();
        File.Copy(fixture.Backup, file);
        using var archive = ZipFile.Open(file, ZipArchiveMode.Update);
        var entry = archive.GetEntry("manifest.json")!;
        JsonNode manifest;
        using (var stream = entry.Open())
        {
            manifest = JsonNode.Parse(stream)!;
        }

        alter(manifest, archive);
        entry.Delete();
        var json = Encoding.UTF8.GetBytes(manifest.ToJsonString());
        archive.Comment = BackupManifest.DigestOf(json);
        using var written = archive.CreateEntry("manifest.json").Open();
        written.Write(json);
        return file;
    }
}
