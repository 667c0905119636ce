namespace CSat.Sql;

/// <summary>The warehouse's tables as the embedded SQL makes and reads them.</summary>
public static class WarehouseSchema
{
    /// <summary>Their version. A published file of another version is not read and never altered: the next run of the ETL makes it anew.</summary>
    public const int Version = 4;

    /// <summary>
    /// The statements by which a new database in memory opens a published file. Never open the file's path as a connection's data source:
    /// DuckDB.NET has one database a path, so that as long as anyone in the process still reads the file that was there before, whoever opens the path gets
    /// that old file.
    /// </summary>
    /// <param name="path">The published file.</param>
    public static string AttachPublished(string path) =>
        SqlText.Get("warehouse/status/attach_published.sql").Replace("published_file", path.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal);
}
