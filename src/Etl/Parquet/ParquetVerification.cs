using System.Globalization;
using CSat.Domain.Problems;
using CSat.Machine.Files;
using CSat.Sql;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Etl.Parquet;

/// <summary>Proof that an export is what its manifest says, without the service and the warehouse that it came from.</summary>
public static class ParquetVerification
{
    /// <summary>Verifies a folder: every file there with its content, every table with its rows and sums, no file beside them.</summary>
    /// <param name="folder">The folder of the manifest.</param>
    /// <returns>The manifest, and what is wrong; nothing for a sound export.</returns>
    /// <exception cref="ProblemException">There is no manifest, or it was changed: nothing else can be said.</exception>
    public static (ParquetManifest Manifest, IReadOnlyList<Problem> Problems) Verify(string folder)
    {
        var manifest = (Directory.Exists(folder) ? ParquetManifest.Read(folder) : null) ?? throw new ProblemException(ParquetProblems.NoManifest(folder));
        var there = ParquetExport.FilesIn(folder).ToHashSet(StringComparer.Ordinal);
        var files = manifest.Files.SelectMany(file => Problems(folder, file, there)).ToList();
        var foreign = there.Except(manifest.Files.Select(file => file.Path).Concat(manifest.Kept), StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(path => ParquetProblems.FileForeign(Path.Combine(folder, path)));
        return (manifest, [.. files, .. foreign, .. files.Count == 0 ? Tables(folder, manifest) : []]);
    }

    private static IEnumerable<Problem> Problems(string folder, ParquetFile file, HashSet<string> there)
    {
        // A name that leads elsewhere is none of the folder's.
        if (!there.Contains(file.Path))
        {
            return [ParquetProblems.FileMissing(Path.Combine(folder, file.Path))];
        }

        var path = Path.Combine(folder, file.Path);
        return new FileInfo(path).Length == file.Bytes && FileDigest.Sha256(path) == file.Sha256 ? [] : [ParquetProblems.FileChanged(path)];
    }

    // What the manifest says of the tables is counted again.
    private static List<Problem> Tables(string folder, ParquetManifest manifest)
    {
        using var connection = new DuckDBConnection($"DataSource={DuckDBConnectionStringBuilder.InMemoryDataSource}");
        connection.Open();
        var problems = new List<Problem>();
        foreach (var table in manifest.Tables.Where(table => table.Files.Count > 0))
        {
            var list = string.Join(", ", table.Files.Select(file => $"'{ParquetSource.Quoted(Path.Combine(folder, file.Path))}'"));
            var found = connection.QuerySingle<Counted>(SqlText.Get("warehouse/parquet/read_files.sql").Replace("file_list", list, StringComparison.Ordinal));
            if (found.Rows != table.Rows || (found.Digest != table.Digest && connection.ServerVersion.TrimStart('v') == manifest.DuckdbVersion.TrimStart('v')))
            {
                problems.Add(ParquetProblems.TableDiffers(table.Name, Said(table.Rows, table.Digest), Said(found.Rows, found.Digest)));
            }

            foreach (var column in table.Columns.Where(column => column.Sum is not null))
            {
                var sum = ParquetSource.Sum(connection, column.Name, $"read_parquet([{list}], hive_partitioning = false)");
                if (sum != column.Sum)
                {
                    problems.Add(ParquetProblems.TableDiffers($"{table.Name}.{column.Name}", column.Sum!, sum));
                }
            }
        }

        return problems;
    }

    private static string Said(long rows, string digest) => string.Create(CultureInfo.InvariantCulture, $"{rows} ({digest})");

    private sealed record Counted
    {
        public long Rows { get; init; }

        public string Digest { get; init; } = "";
    }
}
