using System.Globalization;
using CSat.Scale.Tests.Proof;
using CSat.Sql;

namespace CSat.Scale.Tests.Cluster;

/// <summary>The additive figures of the cluster proof: each select of <c>sql/clickhouse/cluster18/figures</c> stands for that of <c>sql/reports</c> with the same name.</summary>
internal static class ClusterFigures
{
    /// <summary>Their folder below <c>sql/</c>.</summary>
    public const string Folder = "clickhouse/cluster18/figures";

    /// <summary>The query of the same name in <c>sql/reports</c>.</summary>
    public static string ReportOf(string path) => "reports/" + path[(Folder.Length + 1)..];

    /// <summary>The questions to a warehouse, each with DuckDB's answer.</summary>
    public static IReadOnlyList<ClusterQuestion> Of(PublishedWarehouse warehouse)
    {
        var organization = warehouse.Organization;
        var queries = ReviewQueries.Of(warehouse);
        return
        [
            .. from path in SqlText.List(Folder)
               from query in queries
               where query.Path == ReportOf(path)
               let answer = warehouse.Rows(SqlText.Get(query.Path), query.Parameters)
               where answer.Rows.Count > 0
               select new ClusterQuestion($"{organization}: {Path.GetFileNameWithoutExtension(path)}", Filled(SqlText.Get(path), query.Parameters, organization), answer.Columns, answer.Rows),
        ];
    }

    // This version knows no parameters; the values are numbers, months and codes of our own.
    private static string Filled(string sql, IReadOnlyDictionary<string, object?> parameters, string organization) =>
        parameters.Append(new("organization", organization)).Aggregate(sql, (text, parameter) => text.Replace(
            "{" + parameter.Key + "}",
            parameter.Value is string word ? $"'{word.Replace("'", "\\'", StringComparison.Ordinal)}'" : Convert.ToString(parameter.Value, CultureInfo.InvariantCulture),
            StringComparison.Ordinal));
}

/// <summary>A question to the cluster and the answer that it must give.</summary>
/// <param name="Name">Organisation and figure.</param>
/// <param name="Sql">In the dialect of 18.16.</param>
/// <param name="Columns">DuckDB's columns.</param>
/// <param name="Rows">DuckDB's rows.</param>
internal sealed record ClusterQuestion(string Name, string Sql, IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows)
{
    /// <summary>Asks it of a server.</summary>
    public async Task<ClusterAnswer> AskAsync(ClusterServer server)
    {
        try
        {
            var compared = new RowComparison();
            compared.Add(Name, Columns, Rows, await server.AskAsync(Sql));
            return compared.Differences == 0 ? ClusterAnswer.Equal : ClusterAnswer.Other;
        }
        catch (RefusedException)
        {
            return ClusterAnswer.Refused;
        }
    }
}

/// <summary>How a cluster answered.</summary>
internal enum ClusterAnswer
{
    /// <summary>As DuckDB.</summary>
    Equal,

    /// <summary>With an error.</summary>
    Refused,

    /// <summary>With other rows: half of them, for example.</summary>
    Other,
}
