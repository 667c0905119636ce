using CSat.Domain.Duties;
using CSat.Domain.Findings;
using CSat.Domain.Regimes;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;
using CSat.Domain.Text;
using CSat.Etl.Transforming;

namespace CSat.Etl.Scoring;

/// <summary>Writes what a regime version demands of results: limits, penalty, grades, triggers, targets, coded as in the regime file.</summary>
internal sealed class DemandRows(BuildDatabase database) : IDisposable
{
    private readonly RowAppender _limits = database.AppendRaw("limit_rule");
    private readonly RowAppender _penalties = database.AppendRaw("penalty_rule");
    private readonly RowAppender _grades = database.AppendRaw("grade_band");
    private readonly RowAppender _triggers = database.AppendRaw("trigger_rule");
    private readonly RowAppender _targets = database.AppendRaw("target_rule");

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

    private static string Rules(IReadOnlyList<string> rules) => string.Join(", ", rules);

    private void WriteLimits(Guid regimeVersionId, string subject, IReadOnlyList<LimitRule> limits)
    {
        for (var i = 0; i < limits.Count; i++)
        {
            var limit = limits[i];
            _limits.Add(
                regimeVersionId,
                subject,
                i,
                limit.Code,
                limit.Name.Zh,
                limit.Name.En,
                EnumCode.Of(limit.Measure),
                EnumCode.Of(limit.Threshold.Operator),
                limit.Threshold.Limit,
                CodeOrNull(limit.Per),
                limit.Hard,
                EnumCode.Of(limit.Consequence),
                limit.ConsequenceText?.Zh,
                limit.ConsequenceText?.En,
                string.Join(',', limit.Kinds),
                Rules(limit.Rules));
        }
    }

    private void WritePenalty(Guid regimeVersionId, PenaltyRule? penalty)
    {
        if (penalty is not null)
        {
            _penalties.Add(regimeVersionId, penalty.RequiredReturnRate, penalty.DeductionPerPoint, penalty.WholePointsOnly, Rules(penalty.Rules));
        }
    }

    private void WriteGrades(Guid regimeVersionId, IReadOnlyList<GradeBand> grades)
    {
        for (var i = 0; i < grades.Count; i++)
        {
            var grade = grades[i];
            _grades.Add(regimeVersionId, i, grade.Code, grade.Name.Zh, grade.Name.En, grade.From, grade.To, grade.ToIncluded, Rules(grade.Rules));
        }
    }

    private void WriteTriggers(Guid regimeVersionId, IReadOnlyList<TriggerRule> triggers)
    {
        for (var i = 0; i < triggers.Count; i++)
        {
            var trigger = triggers[i];
            _triggers.Add(
                regimeVersionId,
                i,
                trigger.Code,
                EnumCode.Of(trigger.Measure),
                EnumCode.Of(trigger.When.Operator),
                trigger.When.Limit,
                trigger.Action.Zh,
                trigger.Action.En,
                Rules(trigger.Rules));
        }
    }

    private void WriteTargets(Guid regimeVersionId, IReadOnlyList<TargetRule> targets)
    {
        for (var i = 0; i < targets.Count; i++)
        {
            var target = targets[i];
            _targets.Add(
                regimeVersionId,
                i,
                target.Code,
                target.Name.Zh,
                target.Name.En,
                EnumCode.Of(target.Measure),
                EnumCode.Of(target.Operator),
                target.Value,
                CodeOrNull(target.Per),
                string.Join(',', target.Kinds),
                Rules(target.Rules));
        }
    }
}
