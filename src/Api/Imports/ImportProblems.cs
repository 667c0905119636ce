using CSat.Domain.Problems;

namespace CSat.Api.Imports;

/// <summary>What keeps a whole message of an import from being taken.</summary>
internal static class ImportProblems
{
    /// <summary>Most rows in one message.</summary>
    public const int RowsLimit = 1_000;

    /// <summary>A message is longer than the server reads.</summary>
    public const string MessageTooLargeReason = "MESSAGE_TOO_LARGE";

    private const string Field = "rows";
    private const string Rule = "limit";

    /// <summary>More rows than <see cref="RowsLimit"/>.</summary>
    public static Problem TooManyRows(int rows) => new(
        ProblemReason.FieldTooLong, Field, Rule,
        new($"一条消息含 {rows} 行，超过上限 {RowsLimit} 行。", $"A message holds {rows} rows, more than the limit of {RowsLimit}."),
        new($"请分成多条消息发送，每条最多 {RowsLimit} 行；已确认的行不必重发。", $"Spread the rows over messages of at most {RowsLimit}; rows that are settled need not be sent again."));

    /// <summary>More bytes than the server reads.</summary>
    /// <param name="limit">What it reads, in bytes.</param>
    public static Problem MessageTooLarge(int limit) => new(
        MessageTooLargeReason, Field, Rule,
        new($"一条消息超过上限 {limit >> 20} MiB。", $"A message is larger than the limit of {limit >> 20} MiB."),
        new("请减少每条消息的行数；已确认的行不必重发。", "Put fewer rows into a message; rows that are settled need not be sent again."));
}
