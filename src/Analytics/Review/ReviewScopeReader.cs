using CSat.Analytics.Shared;
using CSat.Analytics.Snapshot;
using CSat.Domain.Problems;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Review;

internal static class ReviewScopeReader
{
    private const string FigureId = "rounds";
    private const int RoundsNamed = 5;

    public static ReviewScope Read(WarehouseSnapshot snapshot, string? roundCode)
    {
        var asOf = snapshot.Info.Day;
        var rounds = Labelled([.. snapshot.Read<Row>(FigureId, "reports/rounds.sql").Select(row => Round(row, asOf))]);
        var asked = roundCode is null ? null : rounds.FirstOrDefault(round => round.Code == roundCode)
            ?? throw new ProblemException(SnapshotProblems.NoRound(roundCode, rounds.TakeLast(RoundsNamed).Select(round => round.Code)));
        var leading = asked ?? rounds.LastOrDefault(round => round.Ratings > 0) ?? rounds.LastOrDefault();
        SurveyRound[] trend = leading is null ? [] : [.. rounds.Where(round => round.SurveyKind == leading.SurveyKind && round.Position <= leading.Position)];
        return new ReviewScope
        {
            Trend = trend,
            Rounds = asked is null ? trend : [asked],
            Asked = asked,
            OtherRounds = rounds.Count(round => round.SurveyKind != leading?.SurveyKind && round.Ratings > 0),
            LastMonth = asked is null ? ReviewScope.NoMonthLimit : $"{asked.PeriodEnd:yyyy-MM}",
        };
    }

    private static SurveyRound[] Labelled(SurveyRound[] rounds)
    {
        var shared = rounds.GroupBy(round => (round.SurveyKind, round.Label)).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        return [.. rounds.Select(round => shared.Contains((round.SurveyKind, round.Label)) ? round with { Label = round.Code } : round)];
    }

    private static SurveyRound Round(Row row, DateOnly asOf) => new()
    {
        Key = row.RoundKey,
        Code = row.RoundCode,
        Title = new(row.TitleZh, row.TitleEn),
        SurveyKind = row.SurveyKind,
        PeriodStart = row.PeriodStart,
        PeriodEnd = row.PeriodEnd,
        Label = row.PeriodLabel,
        FormsSent = row.FormsSent,
        IsOpen = row.State == "open" && asOf <= row.PeriodEnd,
        Position = row.Position,
        Ratings = row.Ratings,
        RegimeKey = row.RegimeKey,
        Regime = row.RegimeCode is null ? null : new LocalizedText(row.RegimeTitleZh ?? "", row.RegimeTitleEn ?? ""),
        SelfWeightPercent = row.SelfWeightPercent,
        Penalty = row is { RequiredReturnRate: { } required, DeductionPerPoint: { } deduction }
            ? new(required, deduction, row.WholePointsOnly ?? false, (row.PenaltyRules ?? "").Split(", "))
            : null,
        Presentation = row is { SuppressBelow: { } suppress, CautionBelow: { } caution } ? new(suppress, caution) : PresentationRules.Default,
        Rules = row.Rules ?? "",
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

        public string? RegimeCode { get; init; }

        public string? RegimeTitleZh { get; init; }

        public string? RegimeTitleEn { get; init; }

        public decimal? SelfWeightPercent { get; init; }

        public decimal? RequiredReturnRate { get; init; }

        public decimal? DeductionPerPoint { get; init; }

        public bool? WholePointsOnly { get; init; }

        public string? PenaltyRules { get; init; }

        public int? SuppressBelow { get; init; }

        public int? CautionBelow { get; init; }

        public string? Rules { get; init; }
    }
}
