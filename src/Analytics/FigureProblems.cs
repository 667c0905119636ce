using CSat.Domain.Problems;

namespace CSat.Analytics;

/// <summary>What can be wrong with a figure that is asked for.</summary>
internal static class FigureProblems
{
    /// <summary>There is no such figure.</summary>
    /// <param name="figure">The id seen.</param>
    /// <param name="nearest">Those most like it.</param>
    public static Problem NoFigure(string figure, IEnumerable<string> nearest) =>
        Problem.Worded("figure", ProblemReason.NotFound, "figure", "reference", ("figure", figure), ("nearest", Fact.Listed(nearest)));

    /// <summary>The figure has no such query.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="query">The query seen.</param>
    /// <param name="known">Its queries.</param>
    public static Problem NoQuery(string figure, string query, IReadOnlyList<string> known) => known.Count == 0
        ? Problem.Worded("derived-figure", ProblemReason.NotFound, "query", "reference", ("figure", figure), ("query", query))
        : Problem.Worded("figure-query", ProblemReason.NotFound, "query", "reference", ("figure", figure), ("query", query), ("known", Fact.Listed(known)));
}
