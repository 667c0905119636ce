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
