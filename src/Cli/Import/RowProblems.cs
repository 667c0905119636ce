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

    /// <summary>A value of an item column that the mapping does not know.</summary>
    public static Problem UnknownLevel(string column, string value, IEnumerable<string> known) => new(
        UnknownLevelReason, column, "levels",
        new($"列“{column}”的值“{Shown(value)}”在映射中没有对应的等级。", $"The mapping knows no level for the value \"{Shown(value)}\" of column \"{column}\"."),
        OneOf(known));

    /// <summary>A value that the mapping gives no meaning.</summary>
    public static Problem UnknownValue(string column, string value, IEnumerable<string> known) => new(
        UnknownValueReason, column, "values",
        new($"列“{column}”的值“{Shown(value)}”在映射中没有定义。", $"The mapping does not know the value \"{Shown(value)}\" of column \"{column}\"."),
        OneOf(known));

    /// <summary>A date in none of the formats of the mapping.</summary>
    public static Problem UnparsableDate(string column, string value, IReadOnlyList<string> formats) => new(
        UnparsableDateReason, column, "formats",
        new($"列“{column}”的值“{Shown(value)}”不是所定格式的日期。", $"The value \"{Shown(value)}\" of column \"{column}\" is no date in the given formats."),
        new($"请按以下格式之一书写：{string.Join("、", formats)}。", $"Write it in one of the formats: {string.Join(", ", formats)}."));

    private static Domain.Text.LocalizedText OneOf(IEnumerable<string> known)
    {
        var values = known.Take(30).Select(value => value.Length == 0 ? "(空 / empty)" : value).ToList();
        return new(
            $"请使用其中之一：{string.Join("、", values)}；或在映射文件中补充该值。",
            $"Use one of: {string.Join(", ", values)}; or add the value to the mapping.");
    }

    private static string Shown(string value) => value.Length <= ShownLength ? value : string.Concat(value.AsSpan(0, ShownLength), "…");
}
