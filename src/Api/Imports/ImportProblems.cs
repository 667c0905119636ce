using CSat.Domain.Problems;

namespace CSat.Api.Imports;

/// <summary>What keeps a whole message of an import from being taken.</summary>
internal static class ImportProblems
{
    /// <summary>Most rows in one message.</summary>
    public const int RowsLimit = 1_000;

    private const string Field = "rows";
    private const string Rule = "limit";

    /// <summary>More rows than <see cref="RowsLimit"/>.</summary>
    public static Problem TooManyRows(int rows) =>
        Problem.Worded("rows", ProblemReason.FieldTooLong, Field, Rule, ("rows", rows), ("limit", RowsLimit));
}
