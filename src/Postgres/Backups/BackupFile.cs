using System.IO.Compression;
using System.Text.Json;
using CSat.Domain.Problems;
using CSat.Postgres.Migrations;

namespace CSat.Postgres.Backups;

/// <summary>A backup that is read.</summary>
public sealed class BackupFile : IDisposable
{
    private readonly string _path;
    private readonly ZipArchive _archive;

    private BackupFile(string path, ZipArchive archive, BackupManifest manifest)
    {
        _path = path;
        _archive = archive;
        Manifest = manifest;
    }

    /// <summary>What it says of itself.</summary>
    public BackupManifest Manifest { get; }

    /// <summary>Opens it.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ProblemException">There is no such file, it is not whole, or its layout or schema is not one of this program.</exception>
    public static BackupFile Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new ProblemException(BackupProblems.NoFile(path));
        }

        ZipArchive? archive = null;
        try
        {
            archive = ZipFile.OpenRead(path);
            var entry = archive.GetEntry(BackupManifest.Entry) ?? throw new InvalidDataException($"It has no {BackupManifest.Entry}.");
            using var stream = entry.Open();
            using var json = new MemoryStream();
            stream.CopyTo(json);
            if (archive.Comment != BackupManifest.DigestOf(json.ToArray()))
            {
                throw new InvalidDataException($"Its {BackupManifest.Entry} is another than was written.");
            }

            var manifest = BackupManifest.Of(json.ToArray());
            Check(path, manifest);
            return new BackupFile(path, archive, manifest);
        }
        catch (Exception fault) when (fault is InvalidDataException or JsonException or EndOfStreamException)
        {
            archive?.Dispose();
            throw new ProblemException(BackupProblems.NotWhole(path, fault.Message));
        }
        catch
        {
            archive?.Dispose();
            throw;
        }
    }

    /// <summary>Its organisations, or the one that is asked for.</summary>
    /// <param name="code">An organisation's code; null for all.</param>
    /// <exception cref="ProblemException">It does not hold that organisation.</exception>
    public IReadOnlyList<BackupOrganization> OrganizationsOf(string? code)
    {
        var asked = Manifest.Organizations.Where(organization => code is null || organization.Code == code).ToList();
        return asked.Count == 0 && code is not null
            ? throw new ProblemException(BackupProblems.NotIncluded(_path, code, Manifest.Organizations.Select(organization => organization.Code)))
            : asked;
    }

    /// <summary>Reads everything in it and compares it with the manifest; needs no database.</summary>
    /// <exception cref="ProblemException">Something is missing or is not what the manifest names.</exception>
    public async Task VerifyAsync(CancellationToken cancellation = default)
    {
        foreach (var organization in Manifest.Organizations)
        {
            foreach (var table in organization.Tables)
            {
                await ReadAsync(organization, table, Stream.Null, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Copies the rows of a table.</summary>
    /// <exception cref="ProblemException">They are missing or not what the manifest names.</exception>
    internal async Task ReadAsync(BackupOrganization organization, BackupTable table, Stream target, CancellationToken cancellation)
    {
        var read = default(StreamDigest);
        try
        {
            var entry = _archive.GetEntry(table.EntryOf(organization.Id)) ?? throw new InvalidDataException();
            await using var stream = await entry.OpenAsync(cancellation).ConfigureAwait(false);
            read = await StreamDigest.CopyAsync(stream, target, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            // Said below.
        }

        if (read.Bytes != table.Bytes || read.Sha256 != table.Sha256)
        {
            throw OtherRows(organization, table.Name);
        }
    }

    /// <summary>What is said where rows are not those of the manifest.</summary>
    internal ProblemException OtherRows(BackupOrganization organization, string table) => new(BackupProblems.OtherRows(_path, organization.Code, table));

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private static void Check(string path, BackupManifest manifest)
    {
        if (manifest.Format != BackupManifest.CurrentFormat)
        {
            throw new ProblemException(BackupProblems.OtherFormat(path, manifest.Format));
        }

        var known = Migration.All();
        for (var i = 0; i < manifest.Migrations.Count; i++)
        {
            if (i >= known.Count || known[i].Name != manifest.Migrations[i].Name || Convert.ToHexStringLower(known[i].Checksum) != manifest.Migrations[i].Checksum)
            {
                throw new ProblemException(BackupProblems.OtherSchema(path, manifest.Migrations[i].Name));
            }
        }
    }
}
