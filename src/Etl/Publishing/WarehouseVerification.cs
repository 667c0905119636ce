using CSat.Domain.Problems;
using CSat.Hosting.State;
using CSat.Machine.Files;

namespace CSat.Etl.Publishing;

/// <summary>Proof that a published snapshot is what its manifest says, without the service and the database that it came from.</summary>
/// <param name="Path">The file.</param>
/// <param name="Manifest">Its manifest; null where none is its.</param>
/// <param name="Problems">What is wrong; nothing for a sound snapshot.</param>
public sealed record WarehouseVerification(string Path, WarehouseManifest? Manifest, IReadOnlyList<Problem> Problems)
{
    /// <summary>Verifies what is published at a stable path and every snapshot that is kept beside it.</summary>
    public static IReadOnlyList<WarehouseVerification> VerifyAll(string published) =>
    [
        Verify(published),

        // One that a run removes meanwhile was not there.
        .. SnapshotFile.Beside(published).Where(snapshot => snapshot.Exists).Select(snapshot => Verify(snapshot.Path)).Where(found => File.Exists(found.Path)),
    ];

    /// <summary>Verifies a file: one with a unique name by the manifest of that name, one with another name by the manifest beside it that has its digest.</summary>
    /// <param name="path">The file.</param>
    public static WarehouseVerification Verify(string path)
    {
        try
        {
            var digest = FileDigest.Sha256(path);
            var manifest = SnapshotFile.Parse(path) is { } snapshot ? WarehouseManifest.Read(snapshot.ManifestPath) : Find(path, digest);
            return new WarehouseVerification(path, manifest, manifest.FileSha256 == digest && manifest.Bytes == new FileInfo(path).Length
                ? [.. Differing(path, manifest).Select(table => WarehouseProblems.TableDiffers(path, table))]
                : [WarehouseProblems.FileChanged(path, manifest.FileSha256, digest)]);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return new WarehouseVerification(path, null, [WarehouseProblems.NoFile(path)]);
        }
        catch (ProblemException refused)
        {
            return new WarehouseVerification(path, null, refused.Problems);
        }
    }

    private static WarehouseManifest Find(string path, string digest)
    {
        var manifests = SnapshotFile.Beside(path).Where(snapshot => File.Exists(snapshot.ManifestPath)).Select(snapshot => WarehouseManifest.Read(snapshot.ManifestPath)).ToList();
        return manifests.FirstOrDefault(manifest => manifest.FileSha256 == digest) ?? manifests.FirstOrDefault() ?? throw new ProblemException(WarehouseProblems.NoManifest(path));
    }

    // Of a file whose content is the one that the manifest names, the manifest may still tell something else.
    private static IEnumerable<string> Differing(string path, WarehouseManifest manifest)
    {
        using var connection = PublishedFile.Open(path);
        var found = WarehouseContents.Read(connection).Tables;
        return found.Except(manifest.Tables).Concat(manifest.Tables.Except(found)).Select(table => table.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }
}
