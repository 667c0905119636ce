using System.Globalization;
using CSat.Analytics.Shared;
using CSat.Analytics.Snapshot;
using CSat.Analytics.Tables;
using CSat.Domain.Calendars;
using CSat.Domain.Findings;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Responses;
using CSat.Domain.Statistics;
using CSat.Domain.Surveys;

namespace CSat.Analytics.Figures;

/// <summary>
/// What a review covers. Without anything asked: all rounds of the leading survey kind and all complaints. For a round: that round, and the complaints
/// received in the months of its period. For a calendar period: the rounds that lie within it whole, and the complaints received in it.
/// </summary>
public sealed record ReviewScope
{
    private const string NoFirstMonth = "0000-00";
    private const string NoLastMonth = "9999-12";
    private const int MostComments = 8;
    private const int RoundsNamed = 5;

    /// <summary>The list of rounds.</summary>
    public static Figure<ReviewScope> Figure { get; } = new("rounds", new("调查轮次", "Survey rounds"), FigureSection.Appendix, Read, "reports/rounds.sql")
    {
        Table = Tabulate,
    };

    /// <summary>All rounds of the kind up to the last one in scope, by period: the trend. Those before <see cref="Rounds"/> serve comparison alone.</summary>
    public required IReadOnlyList<SurveyRound> Trend { get; init; }

    /// <summary>The rounds that the figures cover: those asked for, or all of the trend.</summary>
    public required IReadOnlyList<SurveyRound> Rounds { get; init; }

    /// <summary>The rounds of every kind that ask customers, within what was asked for, by period: what a document about one customer looks at.</summary>
    public required IReadOnlyList<SurveyRound> OfEveryKind { get; init; }

    /// <summary>The round asked for; null when none was.</summary>
    public required SurveyRound? Asked { get; init; }

    /// <summary>The rounds that asked employees, by period: in <see cref="Trend"/> and <see cref="Rounds"/> there are none, because what employees say is no figure of customers (R16.7).</summary>
    public required IReadOnlyList<SurveyRound> Employees { get; init; }

    /// <summary>The calendar period asked for; null when none was.</summary>
    public required CalendarPeriod? Period { get; init; }

    /// <summary>Whether the review covers a part of the time only.</summary>
    public bool IsPart => Asked is not null || Period is not null;

    /// <summary>Rounds with ratings that reach over an end of <see cref="Period"/> and are therefore left out.</summary>
    public required int CutRounds { get; init; }

    /// <summary>Rounds of other kinds, which this review leaves out.</summary>
    public required int OtherRounds { get; init; }

    /// <summary>The first month of complaints, yyyy-MM; before every month where all are meant.</summary>
    public required string FirstMonth { get; init; }

    /// <summary>The last month of complaints, yyyy-MM; after every month where all are meant.</summary>
    public required string LastMonth { get; init; }

    /// <summary>The last day that was asked for; null where all are meant.</summary>
    public DateOnly? LastMonthDay => Asked?.PeriodEnd ?? Period?.Last;

    /// <summary>Rounds before those in scope, which the trend shows for comparison.</summary>
    public IReadOnlyList<SurveyRound> Earlier => [.. Trend.Except(Rounds)];

    /// <summary>The regime of the last round; null without rounds, and where that one names none.</summary>
    public Regime? Regime => Trend.Count > 0 ? Trend[^1].Regime : null;

    /// <summary>From which base figures are shown: by the regime of the last round.</summary>
    public PresentationRules Presentation => Trend.Count > 0 ? Trend[^1].Presentation : PresentationRules.Default;

    /// <summary>Parameters of the queries over the trend's rounds; Dapper sends those that a query names.</summary>
    internal object TrendParameters => Parameters(Trend);

    /// <summary>Parameters of the queries over the rounds of the review.</summary>
    internal object RoundParameters => Parameters(Rounds);

    /// <summary>Parameters of the queries over the rounds that asked employees.</summary>
    internal object EmployeeParameters => Parameters(Employees);

    /// <summary>Parameters of the complaint queries.</summary>
    internal object MonthParameters => new { first_month = FirstMonth, last_month = LastMonth };

    /// <summary>The course of one part over the rounds of the trend.</summary>
    /// <param name="part">Its code.</param>
    /// <param name="byRound">Its readings by the round's key; judged whether they may be shown or not.</param>
    internal PartCourse Course(string part, IReadOnlyDictionary<int, SatisfactionReading> byRound) =>
        new(part, [.. Trend.Where(round => byRound.ContainsKey(round.Key)).Select(round => new TrendPoint(round.Label, round.Ordinal, byRound[round.Key].Sums))]);

    /// <summary>Key of the round that a point of a <see cref="Course"/> is of.</summary>
    internal int KeyOf(TrendPoint point) => Trend.First(round => round.Label == point.Period).Key;

    private static ReviewScope Read(FigureReading reading)
    {
        var (asOf, regimes) = (reading.Snapshot.Day, reading.Of(AdoptedRegimes.Figure));
        var rounds = Numbered(Labelled([.. reading.Rows<Row>().Select(row => row.Round(asOf, regimes))]));
        var (code, period) = (reading.Asked.RoundCode, reading.Asked.Period);
        var asked = code is null ? null : rounds.FirstOrDefault(round => round.Code == code)
            ?? throw new ProblemException(SnapshotProblems.NoRound(code, rounds.TakeLast(RoundsNamed).Select(round => round.Code)));
        SurveyRound[] every = asked is not null ? [asked] : period is { } within ? [.. rounds.Where(round => IsWithin(round, within))] : rounds;
        SurveyRound[] open = [.. every.Where(round => round.Audience != SurveyAudience.Employees)];
        rounds = [.. rounds.Where(round => round.Audience != SurveyAudience.Employees)];
        var leading = open.LastOrDefault(round => round.Ratings > 0) ?? open.LastOrDefault();
        SurveyRound[] trend = leading is null ? [] : [.. rounds.Where(round => round.SurveyKind == leading.SurveyKind && round.Position <= leading.Position)];

        // A document without complaints has no month of them.
        var complaints = reading.Asked.Sections is not { } sections || sections.Contains(FigureSection.Complaints) || sections.Contains(FigureSection.Scorecard);
        return new ReviewScope
        {
            Trend = trend,
            Rounds = [.. trend.Intersect(open)],
            OfEveryKind = open,
            Asked = asked,
            Employees = [.. every.Except(open)],
            Period = period,
            OtherRounds = (asked is null ? open : rounds).Count(round => round.SurveyKind != leading?.SurveyKind && round.Ratings > 0),
            CutRounds = period is { } cut ? rounds.Count(round => round.Ratings > 0 && !IsWithin(round, cut) && round.PeriodStart <= cut.Last && round.PeriodEnd >= cut.First) : 0,
            FirstMonth = !complaints ? NoLastMonth : Month(asked?.PeriodStart ?? period?.First) ?? NoFirstMonth,
            LastMonth = !complaints ? NoFirstMonth : Month(asked?.PeriodEnd ?? period?.Last) ?? NoLastMonth,
        };
    }

    private static FigureTable Tabulate(ReviewScope scope, ReviewFigures figures) => FigureTable.Of(scope.Trend, table => table
        .Round(round => round)
        .Text("title", "名称", "Title", round => round.Title)
        .Code("survey_kind", "调查种类", "Survey kind", round => round.SurveyKind)
        .Day("period_start", "调查期首日", "First day of the period", round => round.PeriodStart)
        .Day("period_end", "调查期末日", "Last day of the period", round => round.PeriodEnd)
        .Number("forms_sent", "发出份数", "Forms sent", ColumnUnit.Forms, round => FigureCell.OfNumber(round.FormsSent, FigureCell.NotRecorded))
        .Number("ratings", "全部评价", "Ratings, all parts", ColumnUnit.Ratings, round => round.Ratings)
        .Flag("is_open", "进行中", "Still open", round => round.IsOpen)
        .Flag("in_review", "在评审范围内", "Covered by the review", round => scope.Rounds.Contains(round))
        .Code("regime", "管理制度", "Management system", round => round.Regime?.Code));

    private static SurveyRound[] Numbered(SurveyRound[] rounds) =>
    [
        .. rounds.GroupBy(round => round.SurveyKind)
            .SelectMany(kind => kind.Zip(RoundOrdinals.Of([.. kind.Select(round => (round.PeriodStart, round.PeriodEnd))]), (round, ordinal) => round with { Ordinal = ordinal }))
            .OrderBy(round => round.Position),
    ];

    private static bool IsWithin(SurveyRound round, CalendarPeriod period) => round.PeriodStart >= period.First && round.PeriodEnd <= period.Last;

    private static string? Month(DateOnly? day) => day?.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static SurveyRound[] Labelled(SurveyRound[] rounds)
    {
        var shared = rounds.GroupBy(round => (round.SurveyKind, round.Label)).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        return [.. rounds.Select(round => shared.Contains((round.SurveyKind, round.Label)) ? round with { Label = round.Code } : round)];
    }

    private static object Parameters(IReadOnlyList<SurveyRound> rounds) => new
    {
        survey_kind = rounds.Count > 0 ? rounds[^1].SurveyKind : "",
        first_position = rounds.Count > 0 ? rounds[0].Position : 0,
        last_position = rounds.Count > 0 ? rounds[^1].Position : 0,
        self = (int)RatingKind.Self,
        surveyed = (int)RatingKind.Surveyed,
        competitor = (int)RatingKind.Competitor,
        most = MostComments,
    };

    private sealed record Row
    {
        public int RoundKey { get; init; }

        public string RoundCode { get; init; } = "";

        public string TitleZh { get; init; } = "";

        public string TitleEn { get; init; } = "";

        public string SurveyKind { get; init; } = "";

        public DateOnly PeriodStart { get; init; }

        public DateOnly PeriodEnd { get; init; }

        public string PeriodLabel { get; init; } = "";

        public int? FormsSent { get; init; }

        public DateOnly? FormsSentOn { get; init; }

        public string State { get; init; } = "";

        public int Position { get; init; }

        public long Ratings { get; init; }

        public int? RegimeKey { get; init; }

        public SurveyRound Round(DateOnly asOf, AdoptedRegimes regimes) => new()
        {
            Key = RoundKey,
            Code = RoundCode,
            Title = ShownText.Of(TitleZh, TitleEn),
            SurveyKind = SurveyKind,
            PeriodStart = PeriodStart,
            PeriodEnd = PeriodEnd,
            Label = PeriodLabel,
            FormsSent = FormsSent,
            FormsSentOn = FormsSentOn,
            IsOpen = State == "open" && asOf <= PeriodEnd,
            Position = Position,
            Ratings = Ratings,
            RegimeKey = RegimeKey,
            Regime = regimes.Find(RegimeKey),
        };
    }
}
