using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CSat.Sql;

/// <summary>The warehouse's tables as the embedded SQL makes and reads them.</summary>
public static partial class WarehouseSchema
{
    private const int VersionLength = 12;

    /// <summary>
    /// Their version: the first digits of the SHA-256 of what the models say, remarks and layout left out. A published file of another version is not read
    /// and never altered: the next run of the ETL makes it anew.
    /// </summary>
    public static string Version { get; } = VersionOf(SqlText.List("warehouse").Where(path => Model().IsMatch(path)).Select(SqlText.Get));

    /// <summary>The version of models with these texts.</summary>
    /// <param name="models">Their texts, in the order of their paths.</param>
    public static string VersionOf(IEnumerable<string> models)
    {
        var said = string.Join('\n', models.Select(text => Space().Replace(Remark().Replace(text, ""), " ").Trim()));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..VersionLength];
    }

    /// <summary>
    /// The statements by which a new database in memory opens a published file. Never open the file's path as a connection's data source:
    /// DuckDB.NET has one database a path, so that as long as anyone in the process still reads the file that was there before, whoever opens the path gets
    /// that old file.
    /// </summary>
    /// <param name="path">The published file.</param>
    public static string AttachPublished(string path) =>
        SqlText.Get("warehouse/status/attach_published.sql").Replace("published_file", path.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal);

    [GeneratedRegex(@"/(extract_|raw_|stg_|dim_|fct_|mart_|ref_|meta_)[^/]*$|/macros/")]
    private static partial Regex Model();

    [GeneratedRegex(@"^\s*--.*$", RegexOptions.Multiline)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
