using System.Data;
using CSat.Domain.Archive;
using CSat.Domain.Problems;
using CSat.Etl.Publishing;
using CSat.Etl.Running;
using CSat.Sql;
using Dapper;
using DuckDB.NET.Data;

namespace CSat.Etl.Checking;

/// <summary>Compares how much the file under construction holds with the published one: what has lost a large part of its rows is not published until somebody says that it should be.</summary>
internal static class Volume
{
    /// <summary>One problem for each fact that has lost too much; none where nothing is published, or the smaller file was accepted.</summary>
    public static IReadOnlyList<Problem> Compare(EtlContext context)
    {
        if (context.Settings.AcceptSmaller || !File.Exists(context.Building.Published))
        {
            return [];
        }

        var before = ReadPublished(context.Building.Published);
        return
        [
            .. from after in Read(context.Database.Connection)
               let rows = before.GetValueOrDefault(after.Key)
               where VolumeDrop.IsLarge(rows, after.Value)
               select EtlProblems.Shrunk(context.Plan.Organization.Code, after.Key, rows, after.Value),
        ];
    }

    private static Dictionary<string, long> ReadPublished(string path)
    {
        try
        {
            using var published = PublishedFile.Open(path);
            return Read(published);
        }
        catch (DuckDBException)
        {
            // No warehouse, or one of tables of other names: there is nothing to compare with.
            return [];
        }
    }

    private static Dictionary<string, long> Read(IDbConnection connection) =>
        connection.Query<(string Table, long Rows)>(SqlText.Get("warehouse/build/read_volumes.sql")).ToDictionary(row => row.Table, row => row.Rows, StringComparer.Ordinal);
}
