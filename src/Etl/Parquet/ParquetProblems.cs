using CSat.Domain.Problems;

namespace CSat.Etl.Parquet;

/// <summary>What can be wrong with an export as Parquet.</summary>
public static class ParquetProblems
{
    private const string Invalid = "PARQUET_INVALID";
    private const string Rule = "parquet";

    /// <summary>The folder holds no manifest, so that nothing in it can be read.</summary>
    public static Problem NoManifest(string folder) => Problem.Worded("no-manifest", Invalid, folder, Rule);

    /// <summary>The manifest is no manifest of this form, or was changed.</summary>
    public static Problem ManifestChanged(string path) => Problem.Worded("manifest", Invalid, path, Rule);

    /// <summary>A file that the manifest names is not there.</summary>
    public static Problem FileMissing(string path) => Problem.Worded("missing", Invalid, path, Rule);

    /// <summary>A file has another content than the manifest says.</summary>
    public static Problem FileChanged(string path) => Problem.Worded("changed", Invalid, path, Rule);

    /// <summary>A file that no manifest names.</summary>
    public static Problem FileForeign(string path) => Problem.Worded("foreign", Invalid, path, Rule);

    /// <summary>The rows of a table are others than the manifest says.</summary>
    public static Problem TableDiffers(string table, string expected, string found) => Problem.Worded("table", Invalid, table, Rule, ("expected", expected), ("found", found));

    /// <summary>Another export into the same folder is under way.</summary>
    public static Problem Busy(string folder) => new("PARQUET_BUSY", folder, "one-export", ("folder", folder));

    /// <summary>The organisation has no published warehouse that could be exported.</summary>
    public static Problem NothingPublished(string organization) => new("WAREHOUSE_NOT_PUBLISHED", organization, Rule, ("organization", organization));
}
