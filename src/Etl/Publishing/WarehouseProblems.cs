using CSat.Domain.Problems;

namespace CSat.Etl.Publishing;

/// <summary>What can be wrong with a published snapshot, by its manifest.</summary>
public static class WarehouseProblems
{
    private const string Invalid = "WAREHOUSE_INVALID";
    private const string Rule = "manifest";

    /// <summary>There is no snapshot at a path.</summary>
    public static Problem NoFile(string path) => Problem.Worded("missing", Invalid, path, Rule);

    /// <summary>There is no manifest for a snapshot, so that nothing can be said of it.</summary>
    public static Problem NoManifest(string path) => Problem.Worded("no-manifest", Invalid, path, Rule);

    /// <summary>The manifest is no manifest of this form, or was changed.</summary>
    public static Problem ManifestChanged(string path) => Problem.Worded("manifest", Invalid, path, Rule);

    /// <summary>A snapshot has another content than its manifest says.</summary>
    /// <param name="path">The file.</param>
    /// <param name="expected">SHA-256 by the manifest.</param>
    /// <param name="found">SHA-256 of the file.</param>
    public static Problem FileChanged(string path, string expected, string found) => Problem.Worded("changed", Invalid, path, Rule, ("expected", expected), ("found", found));

    /// <summary>The manifest tells of other tables or rows than there are.</summary>
    /// <param name="path">The file.</param>
    /// <param name="table">The table.</param>
    public static Problem TableDiffers(string path, string table) => Problem.Worded("table", Invalid, path, Rule, ("table", table));
}
