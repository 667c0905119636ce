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
        ["per-event"] = Cadence.PerEvent,
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

    public static IReadOnlyDictionary<string, LimitConsequence> Consequences { get; } = new Dictionary<string, LimitConsequence>
    {
        ["warning"] = LimitConsequence.Warning,
        ["improvement-report"] = LimitConsequence.ImprovementReport,
        ["invalid"] = LimitConsequence.Invalid,
        ["penalty"] = LimitConsequence.Penalty,
        ["visit-non-responders"] = LimitConsequence.VisitNonResponders,
    };

    public static IReadOnlyDictionary<string, SatisfactionMeasure> Measures { get; } = new Dictionary<string, SatisfactionMeasure>
    {
        ["degree"] = SatisfactionMeasure.Degree,
        ["rate"] = SatisfactionMeasure.Rate,
        ["item-degree"] = SatisfactionMeasure.ItemDegree,
        ["customer-degree"] = SatisfactionMeasure.CustomerDegree,
        ["return-rate"] = SatisfactionMeasure.ReturnRate,
        ["satisfied-level"] = SatisfactionMeasure.SatisfiedLevel,
        ["best-level"] = SatisfactionMeasure.BestLevel,
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

    public static IReadOnlyDictionary<string, LimitMeasure> LimitMeasures { get; } = new Dictionary<string, LimitMeasure>
    {
        ["distribution-rate"] = LimitMeasure.DistributionRate,
        ["surveyed-share"] = LimitMeasure.SurveyedShare,
        ["return-rate"] = LimitMeasure.ReturnRate,
        ["truthfulness-rate"] = LimitMeasure.TruthfulnessRate,
        ["verification-share"] = LimitMeasure.VerificationShare,
        ["returned-forms"] = LimitMeasure.ReturnedForms,
        ["competitor-forms"] = LimitMeasure.CompetitorForms,
        ["sent-forms"] = LimitMeasure.SentForms,
        ["visit-share"] = LimitMeasure.VisitShare,
        ["phone-share"] = LimitMeasure.PhoneShare,
        ["follow-up-rate"] = LimitMeasure.FollowUpRate,
        ["closed-on-time-rate"] = LimitMeasure.ClosedOnTimeRate,
    };

    public static IReadOnlyDictionary<string, SurveyAudience> Audiences { get; } = new Dictionary<string, SurveyAudience>
    {
        ["customers"] = SurveyAudience.Customers,
        ["employees"] = SurveyAudience.Employees,
        ["competitors"] = SurveyAudience.Competitors,
        ["internal-customers"] = SurveyAudience.InternalCustomers,
        ["departments"] = SurveyAudience.Departments,
    };

    public static IReadOnlyDictionary<string, SamplingMethod> SamplingMethods { get; } = new Dictionary<string, SamplingMethod>
    {
        ["random"] = SamplingMethod.Random,
        ["census"] = SamplingMethod.Census,
        ["planned"] = SamplingMethod.Planned,
    };

    public static IReadOnlyDictionary<string, FocusKind> FocusKinds { get; } = Domain.Regimes.FocusKinds.ByCode;

    public static IReadOnlyDictionary<string, TrendSubject> TrendSubjects { get; } = Domain.Regimes.TrendSubjects.ByCode;

    public static IReadOnlyDictionary<string, DocumentKind> DocumentKinds { get; } = new Dictionary<string, DocumentKind>
    {
        ["form"] = DocumentKind.Form,
        ["plan"] = DocumentKind.Plan,
        ["report"] = DocumentKind.Report,
        ["register"] = DocumentKind.Register,
        ["procedure"] = DocumentKind.Procedure,
    };

    public static IReadOnlyDictionary<string, Permission> Permissions { get; } = new Dictionary<string, Permission>
    {
        ["plan"] = Permission.Plan,
        ["execute"] = Permission.Execute,
        ["verify"] = Permission.Verify,
        ["analyse"] = Permission.Analyse,
        ["approve"] = Permission.Approve,
        ["decide"] = Permission.Decide,
        ["handle"] = Permission.Handle,
        ["close"] = Permission.Close,
    };

    public static IReadOnlyDictionary<string, Better> Directions { get; } = new Dictionary<string, Better>
    {
        ["higher"] = Better.Higher,
        ["lower"] = Better.Lower,
    };
}
