using CSat.Domain.Problems;

namespace CSat.Etl.Publishing;

/// <summary>What a published snapshot is, in a file beside it: written before the snapshot can be read, and never changed.</summary>
/// <param name="Format">Version of this form, <see cref="CurrentFormat"/>.</param>
/// <param name="Organization">Code of the organisation.</param>
/// <param name="RunId">The run that made the snapshot.</param>
/// <param name="DataAsOf">The moment whose data it shows.</param>
/// <param name="Kind">increment or rebuild.</param>
/// <param name="SchemaVersion">Version of the tables, as in meta_run.</param>
/// <param name="DuckdbVersion">The DuckDB that wrote it.</param>
/// <param name="StorageVersion">Version of its storage: the oldest DuckDB that reads it.</param>
/// <param name="File">Its unique name.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="FileSha256">SHA-256 of its content, hexadecimal.</param>
/// <param name="Tables">The tables by name, with their rows.</param>
/// <param name="Sha256">As <see cref="SealedDocument"/>.</param>
public sealed record WarehouseManifest(
    int Format, string Organization, Guid RunId, DateTimeOffset DataAsOf, string Kind, string SchemaVersion, string DuckdbVersion, string StorageVersion, string File, long Bytes, string FileSha256,
    IReadOnlyList<CountedTable> Tables, string Sha256)
    : SealedDocument(Sha256)
{
    /// <summary>The form that this program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Reads one.</summary>
    /// <exception cref="ProblemException">There is none, or it is of another form, or it was changed.</exception>
    public static WarehouseManifest Read(string path) => System.IO.File.Exists(path)
        ? ReadFrom<WarehouseManifest>(path) is { Format: CurrentFormat } manifest ? manifest : throw new ProblemException(WarehouseProblems.ManifestChanged(path))
        : throw new ProblemException(WarehouseProblems.NoManifest(path));
}
