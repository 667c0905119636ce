using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Text;
using CSat.Etl.Transforming;
using DuckDB.NET.Data;

namespace CSat.Etl.Scoring;

/// <summary>Writes what a regime version demands of results: limits, penalty, grades, triggers, targets, coded as in the regime file.</summary>
internal sealed class DemandRows(BuildDatabase database) : IDisposable
{
    private readonly DuckDBAppender _limits = database.AppendRaw("limit_rule");
    private readonly DuckDBAppender _penalties = database.AppendRaw("penalty_rule");
    private readonly DuckDBAppender _grades = database.AppendRaw("grade_band");
    private readonly DuckDBAppender _triggers = database.AppendRaw("trigger_rule");
    private readonly DuckDBAppender _targets = database.AppendRaw("target_rule");

    public void Write(Guid regimeVersionId, Regime regime)
    {
        WriteLimits(regimeVersionId, "survey", regime.Survey?.Limits ?? []);
        WriteLimits(regimeVersionId, "visits", regime.Visits?.Limits ?? []);
        WritePenalty(regimeVersionId, regime.Survey?.Penalty);
        WriteGrades(regimeVersionId, regime.Survey?.Grades ?? []);
        WriteTriggers(regimeVersionId, regime.Survey?.Triggers ?? []);
        WriteTargets(regimeVersionId, regime.Targets);
    }

    public void Dispose()
    {
        _limits.Dispose();
        _penalties.Dispose();
        _grades.Dispose();
        _triggers.Dispose();
        _targets.Dispose();
    }

    private static string? CodeOrNull(Cadence? value) => value is { } known ? EnumCode.Of(known) : null;

    private void WriteLimits(Guid regimeVersionId, string subject, IReadOnlyList<LimitRule> limits)
    {
        for (var i = 0; i < limits.Count; i++)
        {
            Condition(Begin(_limits, regimeVersionId).AppendValue(subject).AppendValue(i).AppendValue(limits[i].Code)
                .AppendValue(limits[i].Name.Zh).AppendValue(limits[i].Name.En).AppendValue(EnumCode.Of(limits[i].Measure)), limits[i].Threshold)
                .AppendValue(CodeOrNull(limits[i].Per))
                .AppendValue(limits[i].Hard)
                .AppendValue(EnumCode.Of(limits[i].Consequence))
                .AppendValue(limits[i].ConsequenceText?.Zh)
                .AppendValue(limits[i].ConsequenceText?.En)
                .AppendValue(string.Join(',', limits[i].Kinds))
                .AppendValue(Rules(limits[i].Rules))
                .EndRow();
        }
    }

    private void WritePenalty(Guid regimeVersionId, PenaltyRule? penalty)
    {
        if (penalty is not null)
        {
            Begin(_penalties, regimeVersionId)
                .AppendValue(penalty.RequiredReturnRate).AppendValue(penalty.DeductionPerPoint).AppendValue(penalty.WholePointsOnly).AppendValue(Rules(penalty.Rules)).EndRow();
        }
    }

    private void WriteGrades(Guid regimeVersionId, IReadOnlyList<GradeBand> grades)
    {
        for (var i = 0; i < grades.Count; i++)
        {
            Begin(_grades, regimeVersionId).AppendValue(i).AppendValue(grades[i].Code).AppendValue(grades[i].Name.Zh).AppendValue(grades[i].Name.En)
                .AppendValue(grades[i].From).AppendValue(grades[i].To).AppendValue(grades[i].ToIncluded).AppendValue(Rules(grades[i].Rules)).EndRow();
        }
    }

    private void WriteTriggers(Guid regimeVersionId, IReadOnlyList<TriggerRule> triggers)
    {
        for (var i = 0; i < triggers.Count; i++)
        {
            Condition(Begin(_triggers, regimeVersionId).AppendValue(i).AppendValue(triggers[i].Code).AppendValue(EnumCode.Of(triggers[i].Measure)), triggers[i].When)
                .AppendValue(triggers[i].Action.Zh).AppendValue(triggers[i].Action.En).AppendValue(Rules(triggers[i].Rules)).EndRow();
        }
    }

    private void WriteTargets(Guid regimeVersionId, IReadOnlyList<TargetRule> targets)
    {
        for (var i = 0; i < targets.Count; i++)
        {
            Begin(_targets, regimeVersionId).AppendValue(i).AppendValue(targets[i].Code).AppendValue(targets[i].Name.Zh).AppendValue(targets[i].Name.En)
                .AppendValue(EnumCode.Of(targets[i].Measure)).AppendValue(EnumCode.Of(targets[i].Operator)).AppendValue(targets[i].Value).AppendValue(CodeOrNull(targets[i].Per))
                .AppendValue(string.Join(',', targets[i].Kinds)).AppendValue(Rules(targets[i].Rules)).EndRow();
        }
    }

    private static IDuckDBAppenderRow Begin(DuckDBAppender rows, Guid regimeVersionId) => rows.CreateRow().AppendValue(regimeVersionId);

    private static IDuckDBAppenderRow Condition(IDuckDBAppenderRow row, Threshold threshold) => row.AppendValue(EnumCode.Of(threshold.Operator)).AppendValue(threshold.Limit);

    private static string Rules(IReadOnlyList<string> rules) => string.Join(", ", rules);
}
