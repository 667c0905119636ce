using CSat.Analytics.Findings;
using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Complaints;
using CSat.Domain.Indicators;
using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>
/// The indicators of the regimes: what was recorded of operation (R14.9, R16.17, R21.2, R22.3) beside what complainants perceive (R19.3, R19.17), each against its
/// target and against the period before. One that nobody recorded is a row without a value.
/// </summary>
/// <param name="Rows">By regime, in the regime's order, then by department and period.</param>
public sealed record OperationalIndicators(IReadOnlyList<IndicatorRow> Rows)
{
    private const string ValuesSql = "reports/indicators.sql";
    private const string TargetsSql = "reports/indicator_targets.sql";
    private const string PerceivedSql = "reports/perceived_handling.sql";

    /// <summary>The table of indicators.</summary>
    public static Figure<OperationalIndicators> Figure { get; } = new(
        "indicators", new("运行指标与感知指标", "Operational and perceived indicators"), FigureSection.Indicators, Read, ValuesSql, TargetsSql, PerceivedSql)
    {
        Table = (indicators, _) => FigureTable.Of(indicators.Rows, table => table
            .Code("indicator", "指标", "Indicator", row => row.Rule.Code)
            .Text("indicator_name", "指标名称", "Indicator, name", row => row.Rule.Name)
            .Code("regime", "管理制度", "Management system", row => row.Regime.Code)
            .Code("kind", "种类", "Kind", row => row.Rule.Perceived is null ? "operational" : "perceived")
            .Thing("department", "部门", "Department", row => row.Department)
            .Day("period_start", "期间首日", "First day of the period", row => row.PeriodStart)
            .Day("period_end", "期间末日", "Last day of the period", row => row.PeriodEnd)
            .Number("base", "n", "n", ColumnUnit.None, row => FigureCell.OfNumber(row.Base))
            .Number("value", "数值", "Value", ColumnUnit.None, row => row.Value is null ? (row.Rule.Perceived is null ? FigureCell.NotRecorded : FigureCell.NoData) : FigureCell.Over(row.Size, FigureCell.OfNumber(row.Value)), "base")
            .Code("unit", "单位", "Unit", row => row.Rule.Unit)
            .Text("target", "目标", "Target", row => row.Rule.Target is { } target ? LocalizedText.Same($"{target.Sign} {IndicatorTexts.Number(target.Limit)}") : null)
            .Choice("outcome", "判定", "Judgement", row => (IndicatorOutcome?)row.Outcome)
            .Choice("course", "与上期比较", "Against the period before", row => (IndicatorCourse?)row.Course)
            .Number("corrections", "更正次数", "Corrections", ColumnUnit.None, row => FigureCell.OfNumber(row.Corrections))
            .Rules(row => row.Rule.Rules)),
        Judgements = [new(FindingPlace.Demands, IndicatorFindings.Of)],
        Methods =
        [
            new(
                new("运行指标", "Operational indicators"),
                new("比率 ＝ 分子 ÷ 分母（单位为百分数时 × 100）；按未舍入的数值与该期末日有效的目标比较；制度和组织均未设目标的不作判定。", "A share is numerator ÷ denominator (× 100 where the unit is percent). Unrounded values are compared with the target in force on the last day of the period; without a target none is judged."),
                figures => figures.Of(Figure!).Rows.Where(row => row.Rule.Perceived is null).SelectMany(row => row.Rule.Rules)) { Applies = figures => figures.Of(Figure!).Rows.Any(row => row.Rule.Perceived is null) },
            new(
                new("感知指标", "Perceived indicators"),
                new("投诉解决情况 ＝ 最近一次意见为满意的投诉 ÷ 有意见的投诉；处理时间可接受 ＝ 认为时间可接受的投诉 ÷ 回答该问题的投诉；各有自己的基数。", "Complaint resolution = complaints whose last verdict is satisfied ÷ those with a verdict; time acceptable = complaints whose customer found the time acceptable ÷ those who were asked. Each has its own base."),
                figures => figures.Of(Figure!).Rows.Where(row => row.Rule.Perceived is not null).SelectMany(row => row.Rule.Rules)) { Applies = figures => figures.Of(Figure!).Rows.Any(row => row.Rule.Perceived is not null) },
        ],
    };

    /// <summary>Whether any has a value.</summary>
    public bool HasData => Rows.Any(row => row.Value is not null);

    private static OperationalIndicators Read(FigureReading reading)
    {
        var (regimes, inForce) = (reading.Of(AdoptedRegimes.Figure), reading.Of(RegimesInForce.Figure).Regimes);
        var (first, last) = (reading.Asked.Period?.First ?? reading.Scope.Asked?.PeriodStart ?? DateOnly.MinValue, reading.Asked.Period?.Last ?? reading.Scope.Asked?.PeriodEnd ?? DateOnly.MaxValue);
        var targets = reading.Rows<Target>(TargetsSql);
        var values = reading.Rows<Row>(ValuesSql);
        var said = reading.Rows<Said>(PerceivedSql, reading.Scope.MonthParameters).ToLookup(row => row.RegimeKey);
        var recorded = values
            .Select(row => (Row: row, Regime: regimes.Find(row.RegimeKey), Rule: regimes.Find(row.RegimeKey)?.Indicators.FirstOrDefault(rule => rule.Code == row.IndicatorCode)))
            .Where(one => one.Rule is not null)
            .Select(one => one.Row.Judged(one.Regime!, one.Rule!.Against(targets.LastOrDefault(target => target.HoldsFor(one.Row))?.Threshold)))
            .ToArray();
        var compared = recorded.Select(row => row with { Course = IndicatorComparison.Of(row.Rule, Before(recorded, row)?.Value, row.Value) });
        IndicatorRow[] shown = [.. compared.Where(row => row.PeriodStart <= last && row.PeriodEnd >= first)];
        return new([.. from one in inForce.Select(one => (one.Key, one.Regime)).Concat(shown.Select(row => (Key: row.RegimeKey, row.Regime))).DistinctBy(one => one.Key)
            from rule in one.Regime.Indicators
            let own = rule.Perceived is { } part ? [Perceived(one.Key, one.Regime, rule.Against(targets.LastOrDefault(target => target.IndicatorCode == rule.Code && target.ValidFrom <= last)?.Threshold), part, said[one.Key])]
                : shown.Where(row => row.RegimeKey == one.Key && row.Rule.Code == rule.Code).OrderBy(row => row.Department?.Code, StringComparer.Ordinal).ThenBy(row => row.PeriodStart).ToArray()
            from row in own.Length > 0 ? own : inForce.Any(now => now.Key == one.Key) && shown.All(row => row.Rule.Code != rule.Code) ? [IndicatorRow.NotRecorded(one.Key, one.Regime, rule)] : []
            select row]);
    }

    private static IndicatorRow? Before(IEnumerable<IndicatorRow> recorded, IndicatorRow row) =>
        recorded.LastOrDefault(other => other.Rule.Code == row.Rule.Code && other.Department == row.Department && other.PeriodEnd < row.PeriodStart);

    private static IndicatorRow Perceived(int key, Regime regime, IndicatorRule rule, PerceivedPart part, IEnumerable<Said> said)
    {
        var answers = PerceptionIndicators.Of([.. said.Select(row => new PerceivedHandling(row.Verdict is { } verdict ? EnumCode.Parse<CustomerVerdict>(verdict) == CustomerVerdict.Satisfied : null, row.TimeAcceptable, row.Complaints))]);
        var (value, n) = part == PerceivedPart.Resolution ? (answers.Resolved, answers.ResolvedAnswers) : (answers.TimeAcceptable, answers.TimeAnswers);
        return IndicatorRow.NotRecorded(key, regime, rule) with
        {
            Value = value, Base = n, Outcome = IndicatorJudgement.Judge(rule, value), Size = SmallBase.Of(n, regime.Presentation.SuppressBelow, regime.Presentation.CautionBelow),
        };
    }

    private sealed record Row
    {
        public int RegimeKey { get; init; }

        public string IndicatorCode { get; init; } = "";

        public DateOnly PeriodStart { get; init; }

        public DateOnly PeriodEnd { get; init; }

        public int DepartmentKey { get; init; }

        public string DepartmentCode { get; init; } = "";

        public string DepartmentZh { get; init; } = "";

        public string DepartmentEn { get; init; } = "";

        public decimal? Numerator { get; init; }

        public decimal? Denominator { get; init; }

        public decimal? Measured { get; init; }

        public int Version { get; init; }

        public IndicatorRow Judged(Regime regime, IndicatorRule rule)
        {
            var value = new IndicatorAmount(Numerator, Denominator, Measured).In(rule);
            return IndicatorRow.NotRecorded(RegimeKey, regime, rule) with
            {
                Department = DepartmentKey == 0 ? null : new(DepartmentKey, DepartmentCode, ShownText.Of(DepartmentZh, DepartmentEn)),
                PeriodStart = PeriodStart,
                PeriodEnd = PeriodEnd,
                Value = value,
                Base = Denominator,
                Outcome = IndicatorJudgement.Judge(rule, value),
                Corrections = Version - 1,
                Size = BaseSize.Plain,
            };
        }
    }

    private sealed record Target
    {
        public string IndicatorCode { get; init; } = "";

        public string Operator { get; init; } = "";

        public decimal Value { get; init; }

        public DateOnly ValidFrom { get; init; }

        public Threshold Threshold => new(EnumCode.Parse<ThresholdOperator>(Operator), Value);

        public bool HoldsFor(Row row) => IndicatorCode == row.IndicatorCode && ValidFrom <= row.PeriodEnd;
    }

    private sealed record Said
    {
        public int RegimeKey { get; init; }

        public string? Verdict { get; init; }

        public bool? TimeAcceptable { get; init; }

        public long Complaints { get; init; }
    }
}

/// <summary>One indicator in one period.</summary>
/// <param name="RegimeKey">The regime version that it is judged by.</param>
/// <param name="Regime">The regime.</param>
/// <param name="Rule">The indicator with the target that holds.</param>
public sealed record IndicatorRow(int RegimeKey, Regime Regime, IndicatorRule Rule)
{
    /// <summary>The department; null for the whole organisation.</summary>
    public NamedThing? Department { get; init; }

    /// <summary>First day; null for what covers the whole review or was not recorded.</summary>
    public DateOnly? PeriodStart { get; init; }

    /// <summary>Last day; likewise.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>The value in the unit of the indicator, unrounded; null where nobody recorded it or nobody answered.</summary>
    public decimal? Value { get; init; }

    /// <summary>What a share is of: the denominator, or those who answered; null for a measured value.</summary>
    public decimal? Base { get; init; }

    /// <summary>Whether the value may be shown: answers of few people may not.</summary>
    public BaseSize Size { get; init; }

    /// <summary>How it stands to its target.</summary>
    public IndicatorOutcome Outcome { get; init; }

    /// <summary>How it stands to the period before.</summary>
    public IndicatorCourse Course { get; init; }

    /// <summary>How often it was corrected; null where nothing was recorded.</summary>
    public int? Corrections { get; init; }

    /// <summary>A row without a value.</summary>
    internal static IndicatorRow NotRecorded(int key, Regime regime, IndicatorRule rule) => new(key, regime, rule) { Outcome = IndicatorJudgement.Judge(rule, null), Size = BaseSize.NoData };
}
