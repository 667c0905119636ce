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
    public static Problem TooManyRows(int rows) => new(
        ProblemReason.FieldTooLong, Field, Rule,
        new($"一条消息含 {rows} 行，超过上限 {RowsLimit} 行。", $"A message holds {rows} rows, more than the limit of {RowsLimit}."),
        new($"请分成多条消息发送，每条最多 {RowsLimit} 行；已确认的行不必重发。", $"Spread the rows over messages of at most {RowsLimit}; rows that are settled need not be sent again."));
}
