using System.Data;
using CSat.Hosting.State;
using CSat.Sql;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Etl.Publishing;

/// <summary>Opens published files.</summary>
internal static class PublishedFile
{
    // Columns go by their names, in a process that has built nothing yet too.
    static PublishedFile() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>The published files below a folder with a folder an organisation, in the order of the organisations; none where there is no such folder.</summary>
    public static IReadOnlyList<string> In(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(organization => Path.Combine(organization, SnapshotFile.StableName)).Where(File.Exists)]
        : [];

    /// <summary>The organisation whose file it is, by the folder that it lies in.</summary>
    public static string OrganizationOf(string path) => Path.GetFileName(Path.GetDirectoryName(path))!;

    /// <summary>Gives a file the time of the data that it shows. Whoever writes to it later gives it another.</summary>
    public static void Stamp(string path, DateTimeOffset dataAsOf) => File.SetLastWriteTimeUtc(path, Time(dataAsOf));

    /// <summary>Whether nobody has written to a file since it was stamped.</summary>
    public static bool IsAsStamped(string path, DateTimeOffset dataAsOf) => File.GetLastWriteTimeUtc(path) == Time(dataAsOf);

    /// <summary>Opens the file that the path leads to now, for reading.</summary>
    /// <exception cref="DuckDBException">There is no file, or it is no DuckDB file.</exception>
    public static DuckDBConnection Open(string path)
    {
        var connection = new DuckDBConnection($"DataSource={DuckDBConnectionStringBuilder.InMemoryDataSource}");
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = WarehouseSchema.AttachPublished(path);
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // In whole seconds, which every file system keeps.
    private static DateTime Time(DateTimeOffset moment) => DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds()).UtcDateTime;
}

/// <summary>What a published file says of itself.</summary>
/// <param name="RunId">The run that made it.</param>
/// <param name="DataAsOf">The moment whose data it shows, in the organisation's zone.</param>
/// <param name="Kind">increment or rebuild.</param>
/// <param name="Reason">Why all was read anew; null for an increment.</param>
/// <param name="ReconciledAsOf">The moment as of which all of it was last compared with the source, in the organisation's zone.</param>
/// <param name="Responses">Forms in it.</param>
/// <param name="Ratings">Ratings in it.</param>
/// <param name="Complaints">Complaints in it.</param>
/// <param name="ChecksPassed">Checks passed before publication.</param>
/// <param name="Reconciled">Values found equal on both sides.</param>
public sealed record PublishedStatus(
    Guid RunId, DateTimeOffset DataAsOf, string Kind, string? Reason, DateTimeOffset ReconciledAsOf, long Responses, long Ratings, long Complaints, long ChecksPassed, long Reconciled)
{
    /// <summary>Reads a published file without keeping it open.</summary>
    /// <exception cref="DuckDBException">It is no DuckDB file, or not one of this program.</exception>
    public static PublishedStatus Read(string path)
    {
        using var connection = PublishedFile.Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = SqlText.Get("warehouse/status/read_status.sql");
        using var reader = command.ExecuteReader();
        reader.Read();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(reader.GetString("time_zone"));
        return new PublishedStatus(
            reader.GetGuid("run_id"), Moment("data_as_of"), reader.GetString("kind"), reader.IsDBNull(reader.GetOrdinal("reason")) ? null : reader.GetString("reason"), Moment("reconciled_as_of"),
            reader.GetInt64("responses"), reader.GetInt64("ratings"), reader.GetInt64("complaints"),
            reader.GetInt64("checks_passed"), reader.GetInt64("reconciled"));

        DateTimeOffset Moment(string column) => TimeZoneInfo.ConvertTime(reader.GetFieldValue<DateTimeOffset>(column), zone);
    }
}
