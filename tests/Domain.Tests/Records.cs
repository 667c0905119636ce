using CSat.Domain.Duties;
using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Domain.Tests;

/// <summary>Small records of regimes for spec tables.</summary>
internal static class Records
{
    public static LocalizedText Name { get; } = LocalizedText.Same("x");

    public static LimitRule Limit(LimitMeasure measure, ThresholdOperator op, decimal limit, LimitConsequence consequence) =>
        new("limit", Name, measure, new(op, limit), [], null, true, consequence, null, []);

    public static CodedName Coded(string code) => new(code, Name, false, []);

    public static DutyRule Duty(string code) => new(code, Name, null, [], null, null, []);

    /// <summary>Codes separated by blanks; none for an empty cell.</summary>
    public static string[] Codes(this SpecRow row, string column) => row.Text(column).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static bool Flag(this SpecRow row, string column) => bool.Parse(row.Text(column));

    public static bool? OptionalFlag(this SpecRow row, string column) => row.Text(column).Length == 0 ? null : row.Flag(column);

    public static T? OptionalChoice<T>(this SpecRow row, string column)
        where T : struct, Enum => row.Text(column).Length == 0 ? null : row.Choice<T>(column);

    public static int? OptionalWhole(this SpecRow row, string column) => row.Text(column).Length == 0 ? null : row.Whole(column);
}
