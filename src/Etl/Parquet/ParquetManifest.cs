using System.Text.Json.Serialization;
using CSat.Domain.Problems;
using CSat.Etl.Publishing;

namespace CSat.Etl.Parquet;

/// <summary>
/// What an export holds: the one thing that a reader goes by. It is written last and by rename, so that whoever reads it finds every file that it names; a file that
/// it does not name is no part of the export.
/// </summary>
/// <param name="Format">Version of this form, <see cref="CurrentFormat"/>.</param>
/// <param name="Organization">Code of the organisation.</param>
/// <param name="RunId">The run that made the snapshot.</param>
/// <param name="SchemaVersion">Version of the tables, as in meta_run.</param>
/// <param name="DuckdbVersion">The DuckDB that wrote the files and computed the digests of their rows.</param>
/// <param name="DataAsOf">The moment whose data they show.</param>
/// <param name="Tables">The tables by name.</param>
/// <param name="Kept">Files of the export before, for readers that still go by its manifest; the next export removes them.</param>
/// <param name="Sha256">SHA-256 of this document with this member empty, hexadecimal.</param>
public sealed record ParquetManifest(
    int Format, string Organization, Guid RunId, string SchemaVersion, string DuckdbVersion, DateTimeOffset DataAsOf, IReadOnlyList<ParquetTable> Tables, IReadOnlyList<string> Kept, string Sha256)
    : SealedDocument(Sha256)
{
    /// <summary>Its name in the folder of an export.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The form that this program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Every file that it names, of its own.</summary>
    [JsonIgnore]
    public IEnumerable<ParquetFile> Files => Tables.SelectMany(table => table.Files);

    /// <summary>Reads the manifest of a folder; null where there is none.</summary>
    /// <exception cref="ProblemException">It cannot be read, is of another form, or was changed.</exception>
    public static ParquetManifest? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        return ReadFrom<ParquetManifest>(path) is { Format: CurrentFormat } manifest ? manifest : throw new ProblemException(ParquetProblems.ManifestChanged(path));
    }

    /// <summary>Puts it in the place of the one before, durably: from here on readers see this export.</summary>
    /// <exception cref="IOException">It cannot be written; the one before stays.</exception>
    public void Write(string folder) => WriteTo(Path.Combine(folder, FileName));
}

/// <summary>A table of an export.</summary>
/// <param name="Name">As in the warehouse.</param>
/// <param name="Rows">Rows in all files.</param>
/// <param name="Digest">Sum over DuckDB's hashes of the rows, whatever their order.</param>
/// <param name="Columns">The columns in their order.</param>
/// <param name="Files">The files; none for a table without a row.</param>
public sealed record ParquetTable(string Name, long Rows, string Digest, IReadOnlyList<ParquetColumn> Columns, IReadOnlyList<ParquetFile> Files);

/// <summary>A column of an exported table.</summary>
/// <param name="Name">As in the warehouse.</param>
/// <param name="Type">DuckDB's name of the type.</param>
/// <param name="Sum">Sum of all values, as a decimal number; null for what is not added up.</param>
public sealed record ParquetColumn(string Name, string Type, string? Sum);

/// <summary>A file of an exported table.</summary>
/// <param name="Path">Below the folder of the export, with forward slashes; the name holds the first digits of the content's SHA-256, so that it never means another content.</param>
/// <param name="Month">The month of its rows, as 202603; null where the table is one file, or for rows without a day.</param>
/// <param name="Rows">Rows in it.</param>
/// <param name="Digest">As of the table, of its rows.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">SHA-256 of its content, hexadecimal.</param>
public sealed record ParquetFile(string Path, int? Month, long Rows, string Digest, long Bytes, string Sha256);
