using CSat.Domain.Problems;

namespace CSat.Cli.Import;

/// <summary>What can keep a row from being sent.</summary>
public static class RowProblems
{
    /// <summary>A value of an item column that the mapping does not know.</summary>
    public const string UnknownLevelReason = "UNKNOWN_LEVEL_VALUE";

    /// <summary>A value that the mapping gives no meaning.</summary>
    public const string UnknownValueReason = "UNKNOWN_VALUE";

    /// <summary>A date in none of the formats of the mapping.</summary>
    public const string UnparsableDateReason = "UNPARSABLE_DATE";

    /// <summary>Two rows of one file with the same id.</summary>
    public const string IdTwiceReason = "ID_TWICE_IN_FILE";

    /// <summary>A number that is none, or out of its range.</summary>
    public const string NumberInvalidReason = "NUMBER_INVALID";

    /// <summary>A text that is longer than what is stored.</summary>
    public const string TextTooLongReason = "TEXT_TOO_LONG";

    private const int ShownLength = 60;
    private const int KnownShown = 30;

    /// <summary>A value of an item column that the mapping does not know.</summary>
    public static Problem UnknownLevel(string column, string value, IEnumerable<string> known) => new(
        UnknownLevelReason, column, "levels", ("column", column), ("value", Shown(value)), ("known", Known(known)));

    /// <summary>A value that the mapping gives no meaning.</summary>
    public static Problem UnknownValue(string column, string value, IEnumerable<string> known) => new(
        UnknownValueReason, column, "values", ("column", column), ("value", Shown(value)), ("known", Known(known)));

    /// <summary>A date in none of the formats of the mapping.</summary>
    public static Problem UnparsableDate(string column, string value, IReadOnlyList<string> formats) => new(
        UnparsableDateReason, column, "formats", ("column", column), ("value", Shown(value)), ("formats", Fact.Listed(formats)));

    /// <summary>A row has the id of an earlier row of the same file.</summary>
    /// <param name="column">The column, or columns, of the id.</param>
    /// <param name="value">The id.</param>
    /// <param name="line">Line of the first row that has it.</param>
    public static Problem IdTwice(string column, string value, long line) => new(
        IdTwiceReason, column, "external-id", ("value", Shown(value)), ("line", line));

    /// <summary>A count of forms that is none.</summary>
    public static Problem NoCount(string column, string value, int limit) => Problem.Worded(
        "whole", NumberInvalidReason, column, "count", ("column", column), ("value", Shown(value)), ("limit", limit));

    /// <summary>A weight that is none.</summary>
    public static Problem NoWeight(string column, string value, int limit) => Problem.Worded(
        "weight", NumberInvalidReason, column, "weight", ("column", column), ("value", Shown(value)), ("limit", limit));

    /// <summary>A text is longer than what is stored.</summary>
    public static Problem TextTooLong(string column, int length, int limit) => new(
        TextTooLongReason, column, "limit", ("column", column), ("length", length), ("limit", limit));

    private static Fact Known(IEnumerable<string> known) => Fact.Listed(known.Take(KnownShown).Select(value => value.Length == 0 ? "(空 / empty)" : value));

    private static string Shown(string value) => value.Length <= ShownLength ? value : string.Concat(value.AsSpan(0, ShownLength), "…");
}
