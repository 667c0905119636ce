using System.Globalization;
using System.Numerics;
using CSat.Domain.Problems;
using CSat.Hosting.State;
using CSat.Machine.Files;

namespace CSat.Etl.Parquet;

/// <summary>
/// Writes the tables of a published snapshot as Parquet, for engines other than DuckDB. Files never change: each is named by its content, a month that is as it was is
/// not written again, and the manifest that names them all is put in place last. Files that neither it nor the manifest before names are removed after that.
/// </summary>
public static class ParquetExport
{
    /// <summary>The folder of an organisation's export beside its published file.</summary>
    public const string FolderName = "parquet";

    internal const string LockName = "export.lock";
    internal const string AsideFolder = "writing";

    private const int MemoryMebibytes = 256;
    private const int NameDigits = 16;

    /// <summary>Exports.</summary>
    /// <param name="published">The published file.</param>
    /// <param name="folder">Where to; made when missing.</param>
    /// <param name="progress">Told each file as it is written; null for nobody.</param>
    /// <param name="cancellation">Gives up between two files; what was there before stays readable.</param>
    /// <returns>What was exported.</returns>
    /// <exception cref="ProblemException">Another export into the folder is under way, or its manifest was changed.</exception>
    /// <exception cref="IOException">It cannot be written; the export before stays readable.</exception>
    public static ParquetResult Write(string published, string folder, Action<string>? progress = null, CancellationToken cancellation = default)
    {
        StateDirectory.MakePrivate(folder);
        using var held = FileLock.TryTake(Path.Combine(folder, LockName), shared: false) ?? throw new ProblemException(ParquetProblems.Busy(folder));
        var before = ParquetManifest.Read(folder);
        var aside = Path.Combine(folder, AsideFolder);
        RemoveAside(aside);
        StateDirectory.MakePrivate(aside);
        try
        {
            using var source = ParquetSource.Open(published, Path.Combine(aside, "spill"), MemoryMebibytes);
            var run = source.Run();
            var known = before is not null && before.SchemaVersion == run.SchemaVersion && before.DuckdbVersion == run.DuckdbVersion ? before.Tables : [];
            var writer = new Writer(source, folder, aside, known, progress, cancellation);
            var tables = writer.Tables();
            var kept = (before?.Files ?? []).Select(file => file.Path).Except(tables.SelectMany(table => table.Files).Select(file => file.Path), StringComparer.Ordinal);
            var manifest = new ParquetManifest(
                ParquetManifest.CurrentFormat, run.OrganizationCode, run.RunId, run.SchemaVersion, run.DuckdbVersion, run.DataAsOf, tables, [.. kept.Order(StringComparer.Ordinal)], "");
            cancellation.ThrowIfCancellationRequested();
            manifest.Write(folder);
            return new ParquetResult(manifest, writer.Written, RemoveUnnamed(folder, manifest));
        }
        finally
        {
            RemoveAside(aside);
        }
    }

    /// <summary>The files of a folder that are Parquet, as a manifest names them.</summary>
    internal static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => path is not (ParquetManifest.FileName or LockName) && !path.StartsWith(AsideFolder + "/", StringComparison.Ordinal));

    private static int RemoveUnnamed(string folder, ParquetManifest manifest)
    {
        var unnamed = FilesIn(folder).Except(manifest.Files.Select(file => file.Path).Concat(manifest.Kept), StringComparer.Ordinal).ToList();
        unnamed.ForEach(path => File.Delete(Path.Combine(folder, path)));
        return unnamed.Count;
    }

    private static void RemoveAside(string aside)
    {
        if (Directory.Exists(aside))
        {
            Directory.Delete(aside, recursive: true);
        }
    }

    // Writes the files of one export that are not there yet.
    private sealed class Writer(
        ParquetSource source, string folder, string aside, IReadOnlyList<ParquetTable> known, Action<string>? progress, CancellationToken cancellation)
    {
        public int Written { get; private set; }

        public List<ParquetTable> Tables()
        {
            var columns = source.Columns();
            var flushed = new HashSet<string>(StringComparer.Ordinal);
            var tables = source.Tables().Select(table => Table(table, [.. columns[table.Name]], flushed)).ToList();
            foreach (var named in flushed)
            {
                Durable.Flush(named);
            }

            Durable.Flush(folder);
            return tables;
        }

        private ParquetTable Table(SourceTable table, IReadOnlyList<SourceColumn> columns, HashSet<string> flushed)
        {
            var before = known.FirstOrDefault(one => one.Name == table.Name)?.Files ?? [];
            var files = new List<ParquetFile>();
            foreach (var part in source.Parts(table))
            {
                cancellation.ThrowIfCancellationRequested();
                var same = before.FirstOrDefault(file => file.Month == part.Month && file.Rows == part.Rows && file.Digest == part.Digest);
                files.Add(same is not null && new FileInfo(Path.Combine(folder, same.Path)) is { Exists: true } there && there.Length == same.Bytes ? same : Write(table, part, flushed));
            }

            var digest = files.Aggregate(BigInteger.Zero, (sum, file) => sum + BigInteger.Parse(file.Digest, CultureInfo.InvariantCulture));
            return new ParquetTable(
                table.Name,
                files.Sum(file => file.Rows),
                digest.ToString(CultureInfo.InvariantCulture),
                [.. columns.Select(column => new ParquetColumn(column.ColumnName, column.DataType, column.Summed ? source.Sum(table.Name, column.ColumnName) : null))],
                files);
        }

        private ParquetFile Write(SourceTable table, SourcePart part, HashSet<string> flushed)
        {
            var written = Path.Combine(aside, "part.parquet");
            source.Write(table, part.Month, written);
            var digest = FileDigest.Sha256(written);
            var name = table.MonthExpression is null
                ? $"{table.Name}.{digest[..NameDigits]}.parquet"
                : $"{table.Name}/{part.Month?.ToString(CultureInfo.InvariantCulture) ?? "undated"}.{digest[..NameDigits]}.parquet";
            progress?.Invoke(name);
            var place = Path.Combine(folder, name);
            var file = new ParquetFile(name, part.Month, part.Rows, part.Digest, new FileInfo(written).Length, digest);
            Durable.Flush(written);
            flushed.Add(StateDirectory.MakePrivate(Path.GetDirectoryName(place)!));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(written, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            File.Move(written, place, overwrite: true);
            Written++;
            return file;
        }
    }
}

/// <summary>What an export did.</summary>
/// <param name="Manifest">What is there now.</param>
/// <param name="Written">Files written anew; the others were there.</param>
/// <param name="Removed">Files removed that no manifest named any more.</param>
public sealed record ParquetResult(ParquetManifest Manifest, int Written, int Removed);
