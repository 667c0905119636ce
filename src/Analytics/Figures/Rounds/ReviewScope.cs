using CSat.Analytics.Shared;
using CSat.Analytics.Snapshot;
using CSat.Domain.Findings;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Responses;
using CSat.Domain.Statistics;

namespace CSat.Analytics.Figures;

/// <summary>What a review covers: rounds of one survey kind, and the complaints received until the end of them.</summary>
public sealed record ReviewScope
{
    private const string NoMonthLimit = "9999-12";
    private const int MostComments = 8;
    private const int RoundsNamed = 5;

    /// <summary>The list of rounds.</summary>
    public static Figure<ReviewScope> Figure { get; } = new("rounds", new("调查轮次", "Survey rounds"), FigureSection.Appendix, Read, "reports/rounds.sql");

    /// <summary>All rounds of the kind up to the last one in scope, by period: the trend.</summary>
    public required IReadOnlyList<SurveyRound> Trend { get; init; }

    /// <summary>The rounds that the figures by item and department cover: the one asked for, or all of the trend.</summary>
    public required IReadOnlyList<SurveyRound> Rounds { get; init; }

    /// <summary>The round asked for; null when the review covers the whole time.</summary>
    public required SurveyRound? Asked { get; init; }

    /// <summary>Rounds of other kinds, which this review leaves out.</summary>
    public required int OtherRounds { get; init; }

    /// <summary>The last month of complaints, yyyy-MM.</summary>
    public required string LastMonth { get; init; }

    /// <summary>The regime of the last round; null without rounds, and where that one names none.</summary>
    public Regime? Regime => Trend.Count > 0 ? Trend[^1].Regime : null;

    /// <summary>From which base figures are shown: by the regime of the last round.</summary>
    public PresentationRules Presentation => Trend.Count > 0 ? Trend[^1].Presentation : PresentationRules.Default;

    /// <summary>Parameters of the queries over the trend's rounds; Dapper sends those that a query names.</summary>
    internal object TrendParameters => Parameters(Trend);

    /// <summary>Parameters of the queries over the rounds of the review.</summary>
    internal object RoundParameters => Parameters(Rounds);

    /// <summary>Parameters of the complaint queries.</summary>
    internal object MonthParameters => new { last_month = LastMonth };

    /// <summary>The course of one part over the rounds of the trend.</summary>
    /// <param name="part">Its code.</param>
    /// <param name="byRound">Its readings by the round's key; judged whether they may be shown or not.</param>
    internal PartCourse Course(string part, IReadOnlyDictionary<int, SatisfactionReading> byRound) =>
        new(part, [.. Trend.Where(round => byRound.ContainsKey(round.Key)).Select(round => new TrendPoint(round.Label, round.Ordinal, byRound[round.Key].Sums))]);

    private static ReviewScope Read(FigureReading reading)
    {
        var (asOf, regimes) = (reading.Snapshot.Day, reading.Of(AdoptedRegimes.Figure));
        var rounds = Labelled([.. reading.Rows<Row>().Select(row => row.Round(asOf, regimes))]);
        var asked = reading.RoundCode is not { } code ? null : rounds.FirstOrDefault(round => round.Code == code)
            ?? throw new ProblemException(SnapshotProblems.NoRound(code, rounds.TakeLast(RoundsNamed).Select(round => round.Code)));
        var leading = asked ?? rounds.LastOrDefault(round => round.Ratings > 0) ?? rounds.LastOrDefault();
        SurveyRound[] trend = leading is null ? [] : Numbered([.. rounds.Where(round => round.SurveyKind == leading.SurveyKind && round.Position <= leading.Position)]);
        return new ReviewScope
        {
            Trend = trend,
            Rounds = asked is null ? trend : [trend[^1]],
            Asked = asked,
            OtherRounds = rounds.Count(round => round.SurveyKind != leading?.SurveyKind && round.Ratings > 0),
            LastMonth = asked is null ? NoMonthLimit : $"{asked.PeriodEnd:yyyy-MM}",
        };
    }

    private static SurveyRound[] Numbered(SurveyRound[] rounds) =>
        [.. rounds.Zip(RoundOrdinals.Of([.. rounds.Select(round => (round.PeriodStart, round.PeriodEnd))]), (round, ordinal) => round with { Ordinal = ordinal })];

    private static SurveyRound[] Labelled(SurveyRound[] rounds)
    {
        var shared = rounds.GroupBy(round => (round.SurveyKind, round.Label)).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        return [.. rounds.Select(round => shared.Contains((round.SurveyKind, round.Label)) ? round with { Label = round.Code } : round)];
    }

    private static object Parameters(IReadOnlyList<SurveyRound> rounds) => new
    {
        survey_kind = rounds.Count > 0 ? rounds[0].SurveyKind : "",
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

        public string State { get; init; } = "";

        public int Position { get; init; }

        public long Ratings { get; init; }

        public int? RegimeKey { get; init; }

        public SurveyRound Round(DateOnly asOf, AdoptedRegimes regimes) => new()
        {
            Key = RoundKey,
            Code = RoundCode,
            Title = new(TitleZh, TitleEn),
            SurveyKind = SurveyKind,
            PeriodStart = PeriodStart,
            PeriodEnd = PeriodEnd,
            Label = PeriodLabel,
            FormsSent = FormsSent,
            IsOpen = State == "open" && asOf <= PeriodEnd,
            Position = Position,
            Ratings = Ratings,
            RegimeKey = RegimeKey,
            Regime = regimes.Find(RegimeKey),
        };
    }
}
