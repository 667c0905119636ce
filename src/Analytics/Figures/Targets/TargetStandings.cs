using CSat.Analytics.Findings;
using CSat.Analytics.Tables;
using CSat.Domain.Duties;
using CSat.Domain.Responses;
using CSat.Domain.Scoring;
using CSat.Domain.Targets;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>How the approved targets of the review's time stand in their life, and which risks apply where a regime in force has a flow of targets (R21.4, R21.12).</summary>
/// <param name="Flow">The flow; null where no regime in force has one, and then no risk is named.</param>
/// <param name="Rows">By first day and measure.</param>
public sealed record TargetStandings(FlowRule? Flow, IReadOnlyList<TargetOfPeriod> Rows)
{
    /// <summary>The table of targets.</summary>
    public static Figure<TargetStandings> Figure { get; } = new("target-standings", new("指标的状态与风险", "Targets: standing and risks"), FigureSection.Trend, Read, "reports/target_standings.sql")
    {
        Table = (standings, _) => FigureTable.Of(standings.Rows, table => table
            .Choice("measure", "度量", "Measure", row => (SatisfactionMeasure?)row.Measure)
            .Day("valid_from", "生效日", "First day", row => row.ValidFrom)
            .Day("valid_to", "失效日", "Last day", row => row.ValidTo)
            .Number("value", "指标值", "Target", ColumnUnit.Percent, row => FigureCell.OfNumber(row.Value))
            .Number("computed", "按方法得出", "By the method", ColumnUnit.Percent, row => FigureCell.OfNumber(row.Computed, FigureCell.NotApplicable))
            .Code("approved_by", "批准", "Approved by", row => row.ApprovedBy)
            .Choice("state", "状态", "State", row => (TargetState?)row.State)
            .Number("proposed", "待审批的更改", "Change that waits", ColumnUnit.Percent, row => FigureCell.OfNumber(row.Proposed, FigureCell.NotApplicable))
            .Day("published_on", "发布日", "Published on", row => row.PublishedOn)
            .Day("assessed_on", "考核日", "Assessed on", row => row.Standing.AssessedOn)
            .Flag("suitable", "适宜", "Suitable", row => row.Standing.Suitable)
            .Number("rounds", "期内调查数", "Surveys within its days", ColumnUnit.None, row => FigureCell.OfNumber(row.Standing.RoundsWithin))
            .Code("risks", "风险", "Risks", row => string.Join(", ", row.Risks.Select(EnumCode.Of)))
            .Rules(_ => standings.Flow?.Rules ?? [])),
        Judgements = [new(FindingPlace.Demands, TargetTexts.Risks)],
        Methods =
        [
            new(
                new("指标的风险", "Risks of targets"),
                new(
                    "未考核：指标所评价的调查结束后没有考核；未发布：批准后未发布；无结果：期内的调查没有结果；无数据来源：期内没有调查；不适宜、与顾客要求相矛盾：按最近一次考核；未经批准更改：数值曾直接重新设定。",
                    "Not assessed: no assessment since a survey was closed that the target judges. Not published since it was approved. Not measured: surveys within its days, none with a result. No data source: no survey within its days. Unsuitable, contradicted by customers: by the last assessment. Changed without approval: its value was set anew."),
                figures => figures.Standings.Flow?.Rules ?? []) { Applies = figures => figures.Standings is { Flow: not null, Rows.Count: > 0 } },
        ],
    };

    /// <summary>Whether there is more to tell than that the targets are approved.</summary>
    public bool HasLife => Rows.Count > 0 && (Flow is not null || Rows.Any(row => row.State != TargetState.Approved || row.Computed is not null));

    private static TargetStandings Read(FigureReading reading)
    {
        var (regimes, scope) = (reading.Of(AdoptedRegimes.Figure), reading.Scope);
        var flow = TargetDemand.FlowOf(reading.Of(RegimesInForce.Figure).Regimes.Select(one => one.Regime));
        var (first, last) = scope.Rounds.Count > 0 ? (scope.Rounds.Min(round => round.PeriodStart), scope.Rounds.Max(round => round.PeriodEnd)) : (DateOnly.MinValue, DateOnly.MaxValue);

        bool IsFor(Row row, SatisfactionMeasure measure)
        {
            var regime = row.RegimeKey is { } key ? regimes.Find(key) : null;
            var rule = regime?.Targets.FirstOrDefault(target => target.Measure == measure) ?? TargetRule.Free(measure, row.ValuePercent);
            return row.RoundKey is not null && rule.IsFor(regime?.Survey?.FindKind(row.SurveyKind));
        }

        TargetOfPeriod Of(Row[] rows)
        {
            var (target, measure) = (rows[0], JudgedTarget.MeasureOf(rows[0].Measure));
            Row[] judged = [.. rows.Where(row => IsFor(row, measure))];
            Row[] measured = [.. judged.Where(row => row.ClosedOn is not null && row.Ratings > 0)];
            var standing = new TargetStanding(
                target.PublishedOn is not null, target.Suitable, target.AssessedOn, target.Contradicted, target.ChangedUnapproved, judged.Length, measured.Length, measured.Max(row => row.ClosedOn));
            return new(
                measure, target.ValidFrom, target.ValidTo, target.ValuePercent, target.ComputedPercent, target.ApprovedBy, EnumCode.Parse<TargetState>(target.State), target.ProposedPercent, target.PublishedOn, standing,
                flow is null ? [] : TargetRisks.Of(standing));
        }

        return new(flow, [.. reading.Rows<Row>(new { surveyed = (int)RatingKind.Surveyed })
            .Where(row => row.ValidFrom <= last && row.ValidTo >= first)
            .GroupBy(row => (row.Measure, row.ValidFrom))
            .Select(target => Of([.. target]))]);
    }

    private sealed record Row
    {
        public string Measure { get; init; } = "";

        public DateOnly ValidFrom { get; init; }

        public DateOnly ValidTo { get; init; }

        public decimal ValuePercent { get; init; }

        public string ApprovedBy { get; init; } = "";

        public string State { get; init; } = "";

        public decimal? ComputedPercent { get; init; }

        public DateOnly? PublishedOn { get; init; }

        public DateOnly? AssessedOn { get; init; }

        public bool? Suitable { get; init; }

        public bool Contradicted { get; init; }

        public bool ChangedUnapproved { get; init; }

        public decimal? ProposedPercent { get; init; }

        public int? RoundKey { get; init; }

        public string SurveyKind { get; init; } = "";

        public int? RegimeKey { get; init; }

        public DateOnly? ClosedOn { get; init; }

        public long Ratings { get; init; }
    }
}

/// <summary>One approved target.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day, inclusive.</param>
/// <param name="Value">Percent.</param>
/// <param name="Computed">What the regime's method gave for it, unrounded; null where it gave nothing.</param>
/// <param name="ApprovedBy">Who approved it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Proposed">The change that waits for approval, percent; null for none.</param>
/// <param name="PublishedOn">Day on which it was made known; null where it was not.</param>
/// <param name="Standing">What its risks are named by.</param>
/// <param name="Risks">The risks that apply; none where no regime in force has a flow of targets.</param>
public sealed record TargetOfPeriod(
    SatisfactionMeasure Measure, DateOnly ValidFrom, DateOnly ValidTo, decimal Value, decimal? Computed, string ApprovedBy, TargetState State, decimal? Proposed, DateOnly? PublishedOn, TargetStanding Standing,
    IReadOnlyList<TargetRisk> Risks);
