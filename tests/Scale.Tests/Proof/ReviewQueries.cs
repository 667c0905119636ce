using CSat.Analytics;
using CSat.Analytics.Snapshot;
using CSat.Domain.Problems;
using CSat.Sql;

namespace CSat.Scale.Tests.Proof;

/// <summary>A query of a figure with what it is given.</summary>
/// <param name="Path">Below <c>sql/</c>.</param>
/// <param name="Parameters">By name, without the sign.</param>
/// <param name="IsAsked">Whether a management review of this data asks it so; otherwise its parameters are those of the same name that others of its queries are given.</param>
internal sealed record FigureQuery(string Path, IReadOnlyDictionary<string, object?> Parameters, bool IsAsked);

/// <summary>Every query of <c>sql/reports</c> as management reviews of one organisation ask them: of the whole time and of each round.</summary>
internal static class ReviewQueries
{
    // Given to queries that no review of this data asks: parts of a form by their numbers in the contract, and a limit.
    private static readonly Dictionary<string, object?> Usual = new(StringComparer.Ordinal)
    {
        ["self"] = 1,
        ["surveyed"] = 2,
        ["competitor"] = 3,
        ["expectation_topic"] = "expectation",
        ["most"] = 8,
        ["round_key"] = 1,
        ["survey_kind"] = "key-customers",
        ["first_position"] = 1,
        ["last_position"] = int.MaxValue,
        ["first_month"] = "0001-01",
        ["last_month"] = "9999-12",
    };

    /// <summary>The queries, each once for each set of parameters.</summary>
    public static IReadOnlyList<FigureQuery> Of(PublishedWarehouse warehouse)
    {
        using var snapshot = WarehouseSnapshot.Open(warehouse.File, warehouse.Organization);
        Read(snapshot, ReviewRange.Whole);
        foreach (var round in warehouse.Rows("SELECT round_code FROM dim_round ORDER BY position").Rows)
        {
            Read(snapshot, new((string)round[0]!, null));
        }

        var asked = snapshot.Facts
            .Select(fact => new FigureQuery(fact.SqlPath, fact.Parameters, IsAsked: true))
            .DistinctBy(query => (query.Path, Text(query.Parameters)))
            .ToList();
        var known = asked.AsEnumerable().Reverse().SelectMany(query => query.Parameters).DistinctBy(parameter => parameter.Key).ToDictionary(StringComparer.Ordinal);
        var paths = asked.Select(query => query.Path).ToHashSet(StringComparer.Ordinal);
        var unasked =
            from path in SqlText.List("reports")
            where !paths.Contains(path)
            select new FigureQuery(path, FigureSelect.DuckParameters(SqlText.Get(path)).ToDictionary(name => name, name => known.TryGetValue(name, out var value) ? value : Usual[name], StringComparer.Ordinal), IsAsked: false);
        return [.. asked, .. unasked];
    }

    private static void Read(WarehouseSnapshot snapshot, ReviewRange range)
    {
        try
        {
            ReviewFigures.Read(snapshot, range);
        }
        catch (ProblemException)
        {
            // A round without data has no review; its queries were asked nevertheless.
        }
    }

    private static string Text(IReadOnlyDictionary<string, object?> parameters) => string.Join('|', parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}
