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

    private static Fact Known(IEnumerable<string> known) => Fact.Listed(known.Take(KnownShown).Select(value => value.Length == 0 ? "(空 / empty)" : value));

    private static string Shown(string value) => value.Length <= ShownLength ? value : string.Concat(value.AsSpan(0, ShownLength), "…");
}
