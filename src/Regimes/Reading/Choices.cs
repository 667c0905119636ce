using CSat.Domain.Calendars;
using CSat.Domain.Documents;
using CSat.Domain.Duties;
using CSat.Domain.Findings;
using CSat.Domain.Incentives;
using CSat.Domain.Indicators;
using CSat.Domain.Regimes;
using CSat.Domain.Responses;
using CSat.Domain.Sampling;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Regimes.Reading;

/// <summary>The words of the schema and what they mean.</summary>
internal static class Choices
{
    public static IReadOnlyDictionary<string, Cadence> Cadences { get; } = new Dictionary<string, Cadence>
    {
        ["as-needed"] = Cadence.AsNeeded,
        ["per-event"] = Cadence.PerEvent,
        ["to-be-set"] = Cadence.ToBeSet,
        ["daily"] = Cadence.Daily,
        ["weekly"] = Cadence.Weekly,
        ["monthly"] = Cadence.Monthly,
        ["quarterly"] = Cadence.Quarterly,
        ["half-yearly"] = Cadence.HalfYearly,
        ["yearly"] = Cadence.Yearly,
        ["three-yearly"] = Cadence.ThreeYearly,
        ["before-holidays"] = Cadence.BeforeHolidays,
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

    public static IReadOnlyDictionary<string, LimitConsequence> Consequences { get; } = EnumCode.All<LimitConsequence>();

    public static IReadOnlyDictionary<string, ScaleMeasure?> ScaleMeasures { get; } = Enum.GetValues<ScaleMeasure>().ToDictionary(EnumCode.Of, ScaleMeasure? (measure) => measure);

    public static IReadOnlyDictionary<string, SatisfactionMeasure> Measures { get; } = EnumCode.All<SatisfactionMeasure>();

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

    public static IReadOnlyDictionary<string, DayOfWeek> Weekdays { get; } = new Dictionary<string, DayOfWeek>
    {
        ["monday"] = DayOfWeek.Monday,
        ["tuesday"] = DayOfWeek.Tuesday,
        ["wednesday"] = DayOfWeek.Wednesday,
        ["thursday"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday,
        ["saturday"] = DayOfWeek.Saturday,
        ["sunday"] = DayOfWeek.Sunday,
    };

    public static IReadOnlyDictionary<string, bool> Firmness { get; } = new Dictionary<string, bool> { ["hard"] = true, ["soft"] = false };

    public static IReadOnlyDictionary<string, LimitMeasure> LimitMeasures { get; } = EnumCode.All<LimitMeasure>();

    public static IReadOnlyDictionary<string, LimitBase> LimitBases { get; } = EnumCode.All<LimitBase>();

    public static IReadOnlyDictionary<string, SurveyAudience> Audiences { get; } = EnumCode.All<SurveyAudience>();

    public static IReadOnlyDictionary<string, SamplingMethod> SamplingMethods { get; } = EnumCode.All<SamplingMethod>();

    public static IReadOnlyDictionary<string, FocusKind> FocusKinds { get; } = EnumCode.All<FocusKind>();

    public static IReadOnlyDictionary<string, TrendSubject> TrendSubjects { get; } = EnumCode.All<TrendSubject>();

    public static IReadOnlyDictionary<string, TrendMeasure> TrendMeasures { get; } = EnumCode.All<TrendMeasure>();

    public static IReadOnlyDictionary<string, DocumentKind> DocumentKinds { get; } = EnumCode.All<DocumentKind>();

    public static IReadOnlyDictionary<string, Permission> Permissions { get; } = EnumCode.All<Permission>();

    public static IReadOnlyDictionary<string, IncentiveSense> Senses { get; } = EnumCode.All<IncentiveSense>();

    public static IReadOnlyDictionary<string, Better> Directions { get; } = EnumCode.All<Better>();

    public static IReadOnlyDictionary<string, NoticePart> NoticeParts { get; } = EnumCode.All<NoticePart>();

    public static IReadOnlyDictionary<string, NoticeAudience> NoticeAudiences { get; } = EnumCode.All<NoticeAudience>();

    public static IReadOnlyDictionary<string, bool> NoticeMoments { get; } = new Dictionary<string, bool> { ["round"] = true };

    public static IReadOnlyDictionary<string, PerceivedPart> PerceivedParts { get; } = EnumCode.All<PerceivedPart>();
}
