using CSat.Domain.Calendars;
using CSat.Domain.Regimes;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;

namespace CSat.Regimes.Reading;

/// <summary>The words of the schema and what they mean.</summary>
internal static class Choices
{
    public static IReadOnlyDictionary<string, Cadence> Cadences { get; } = new Dictionary<string, Cadence>
    {
        ["as-needed"] = Cadence.AsNeeded,
        ["monthly"] = Cadence.Monthly,
        ["quarterly"] = Cadence.Quarterly,
        ["half-yearly"] = Cadence.HalfYearly,
        ["yearly"] = Cadence.Yearly,
    };

    public static IReadOnlyDictionary<string, RespondentKind> Respondents { get; } = new Dictionary<string, RespondentKind>
    {
        ["customer"] = RespondentKind.Customer,
        ["dealer"] = RespondentKind.Dealer,
        ["salesperson"] = RespondentKind.Salesperson,
    };

    public static IReadOnlyDictionary<string, ThresholdOperator> Operators { get; } = new Dictionary<string, ThresholdOperator>
    {
        ["at-least"] = ThresholdOperator.AtLeast,
        ["more-than"] = ThresholdOperator.MoreThan,
        ["at-most"] = ThresholdOperator.AtMost,
        ["less-than"] = ThresholdOperator.LessThan,
    };

    public static IReadOnlyDictionary<string, LimitConsequence> Consequences { get; } = new Dictionary<string, LimitConsequence>
    {
        ["warning"] = LimitConsequence.Warning,
        ["improvement-report"] = LimitConsequence.ImprovementReport,
        ["invalid"] = LimitConsequence.Invalid,
    };

    public static IReadOnlyDictionary<string, SatisfactionMeasure> Measures { get; } = new Dictionary<string, SatisfactionMeasure>
    {
        ["degree"] = SatisfactionMeasure.Degree,
        ["rate"] = SatisfactionMeasure.Rate,
        ["item-degree"] = SatisfactionMeasure.ItemDegree,
        ["customer-degree"] = SatisfactionMeasure.CustomerDegree,
        ["return-rate"] = SatisfactionMeasure.ReturnRate,
        ["satisfied-level"] = SatisfactionMeasure.SatisfiedLevel,
        ["comments"] = SatisfactionMeasure.Comments,
    };

    public static IReadOnlyDictionary<string, AverageAdvancedMethod?> Methods { get; } = new Dictionary<string, AverageAdvancedMethod?>
    {
        ["mean-of-better"] = AverageAdvancedMethod.MeanOfBetter,
        ["mean-and-best"] = AverageAdvancedMethod.MeanAndBest,
        ["mean-and-better-pooled"] = AverageAdvancedMethod.MeanAndBetterPooled,
        ["mean-two-best-one-worst"] = AverageAdvancedMethod.MeanTwoBestOneWorst,
        ["trimmed-pooled"] = AverageAdvancedMethod.TrimmedPooled,
        ["two-stage-half"] = AverageAdvancedMethod.TwoStageHalf,
    };

    public static IReadOnlyDictionary<string, TimeUnit> Units { get; } = new Dictionary<string, TimeUnit>
    {
        ["minutes"] = TimeUnit.Minutes,
        ["hours"] = TimeUnit.Hours,
        ["working-days"] = TimeUnit.WorkingDays,
        ["calendar-days"] = TimeUnit.CalendarDays,
        ["working-minutes"] = TimeUnit.WorkingMinutes,
        ["working-hours"] = TimeUnit.WorkingHours,
        ["months"] = TimeUnit.Months,
        ["years"] = TimeUnit.Years,
    };

    public static IReadOnlyDictionary<string, bool> Firmness { get; } = new Dictionary<string, bool> { ["hard"] = true, ["soft"] = false };
}
