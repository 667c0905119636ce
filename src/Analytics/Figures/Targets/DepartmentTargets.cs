using CSat.Analytics.Findings;
using CSat.Analytics.Shared;
using CSat.Analytics.Tables;
using CSat.Domain.Scoring;
using CSat.Domain.Targets;

namespace CSat.Analytics.Figures;

/// <summary>The results of departments against the targets that are broken down to them, in the latest round that may be shown (R08.5, R21.4).</summary>
/// <param name="Round">The round; null for none.</param>
/// <param name="Rows">By measure, then in the organisation's order.</param>
public sealed record DepartmentTargets(SurveyRound? Round, IReadOnlyList<TargetOfDepartment> Rows)
{
    /// <summary>The table of departments' targets.</summary>
    public static Figure<DepartmentTargets> Figure { get; } = new("department-targets", new("部门指标", "Targets of departments"), FigureSection.Departments, Read, "reports/department_targets.sql")
    {
        Table = (targets, _) => FigureTable.Of(targets.Rows, table => table
            .Round(_ => targets.Round)
            .Thing("department", "部门", "Department", row => row.Department)
            .Choice("measure", "度量", "Measure", row => (SatisfactionMeasure?)row.Measure)
            .Number("target", "指标值", "Target", ColumnUnit.Percent, row => FigureCell.OfNumber(row.Judgement.Target?.Limit))
            .Reading("surveyed", "调查", "Surveyed", row => row.Reading)
            .Choice("outcome", "判定", "Judgement", row => (TargetOutcome?)row.Judgement.Outcome)
            .Rules(row => row.Rules)),
        Judgements = [new(FindingPlace.Parts, TargetTexts.DepartmentsBelow)],
    };

    private static DepartmentTargets Read(FigureReading reading)
    {
        if (reading.Of(SatisfactionTrend.Figure).Latest is not { } latest)
        {
            return new(null, []);
        }

        var round = latest.Round;
        var results = reading.Of(DepartmentBreakdown.Figure).Departments.ToDictionary(department => department.Department.Key);
        var kind = round.Survey?.FindKind(round.SurveyKind);
        return new(round, [.. from row in reading.Rows<Row>()
            where round.PeriodEnd >= row.ValidFrom && round.PeriodEnd <= row.ValidTo
            let measure = JudgedTarget.MeasureOf(row.Measure)
            let rule = TargetRule.Choose(round.Regime?.Targets ?? [], measure, kind, row.ValuePercent)
            where rule is not null
            let result = results.GetValueOrDefault(row.DepartmentKey)?.ByRound.GetValueOrDefault(round.Key)
            let asked = JudgedTarget.MeasureOf(rule.Measure)
            select new TargetOfDepartment(
                new NamedThing(row.DepartmentKey, row.DepartmentCode, ShownText.Of(row.DepartmentZh, row.DepartmentEn)), measure, result, rule.Rules,
                TargetJudgement.Of(result?.Value(asked), result?.Estimate(asked)?.Interval, rule.Condition))]);
    }

    private sealed record Row
    {
        public string Measure { get; init; } = "";

        public DateOnly ValidFrom { get; init; }

        public DateOnly ValidTo { get; init; }

        public int DepartmentKey { get; init; }

        public string DepartmentCode { get; init; } = "";

        public string DepartmentZh { get; init; } = "";

        public string DepartmentEn { get; init; } = "";

        public decimal ValuePercent { get; init; }
    }
}

/// <summary>One department against its target.</summary>
/// <param name="Department">The department.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Reading">Its surveyed result in the round; null where it has no rating there.</param>
/// <param name="Rules">The rule IDs of the target.</param>
/// <param name="Judgement">How the result stands.</param>
public sealed record TargetOfDepartment(NamedThing Department, SatisfactionMeasure Measure, SatisfactionReading? Reading, IReadOnlyList<string> Rules, TargetJudgement Judgement);
