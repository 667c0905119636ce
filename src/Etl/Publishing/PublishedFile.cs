using System.Data;
using CSat.Sql;
using DuckDB.NET.Data;

namespace CSat.Etl.Publishing;

/// <summary>Opens published files.</summary>
internal static class PublishedFile
{
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
}

/// <summary>What a published file says of itself.</summary>
/// <param name="RunId">The run that made it.</param>
/// <param name="DataAsOf">The moment whose data it shows, in the organisation's zone.</param>
/// <param name="Responses">Forms in it.</param>
/// <param name="Ratings">Ratings in it.</param>
/// <param name="Complaints">Complaints in it.</param>
/// <param name="ChecksPassed">Checks passed before publication.</param>
/// <param name="Reconciled">Values found equal on both sides.</param>
public sealed record PublishedStatus(Guid RunId, DateTimeOffset DataAsOf, long Responses, long Ratings, long Complaints, long ChecksPassed, long Reconciled)
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
        return new PublishedStatus(
            reader.GetGuid("run_id"), TimeZoneInfo.ConvertTime(reader.GetFieldValue<DateTimeOffset>("data_as_of"), TimeZoneInfo.FindSystemTimeZoneById(reader.GetString("time_zone"))), reader.GetInt64("responses"), reader.GetInt64("ratings"), reader.GetInt64("complaints"),
            reader.GetInt64("checks_passed"), reader.GetInt64("reconciled"));
    }
}
