using CSat.Analytics.Figures;
using CSat.Domain.Surveys;

namespace CSat.Analytics.Findings;

/// <summary>What the regime says about the rounds: validity, limits, deduction, grade, actions (R01.18, R07.14, R08.16, R08.17, R11.18, R11.24).</summary>
internal static class LimitFindings
{
    /// <summary>Surveys that do not count; said beside the level, before anything is read from them.</summary>
    public static IEnumerable<Finding> Validity(ReviewFigures figures)
    {
        var verdicts = figures.Verdicts.In(figures.Scope);
        foreach (var verdict in verdicts.Where(verdict => verdict.Validity == ValidityVerdict.NotValid))
        {
            yield return new($"not-valid-{verdict.Round.Code}", RoundVerdicts.Figure.Id, FindingTone.Bad, LimitTexts.NotValid(verdict));
        }

        RoundVerdict[] unknown = [.. verdicts.Where(verdict => verdict.Validity == ValidityVerdict.NotShown)];
        if (unknown.Length > 0)
        {
            yield return new("validity-not-shown", RoundVerdicts.Figure.Id, FindingTone.Bad, LimitTexts.NotShown(unknown));
        }
    }

    /// <summary>The rest: limits missed and not recorded, deduction, grade.</summary>
    public static IEnumerable<Finding> Of(ReviewFigures figures)
    {
        var verdicts = figures.Verdicts.In(figures.Scope);
        if (verdicts.LastOrDefault(verdict => verdict.Grades.Count > 0 && verdict.Score is not null) is { } graded)
        {
            yield return new("grade", RoundVerdicts.Figure.Id, graded.Grade is null ? FindingTone.Bad : FindingTone.Good, LimitTexts.Grade(graded));
        }

        JudgedLimit[] limits = [.. verdicts.SelectMany(verdict => verdict.Limits)];
        foreach (var missed in limits.Where(limit => limit.IsMissed && limit.Rule.Consequence != LimitConsequence.Invalid).GroupBy(limit => limit.Rule.Code))
        {
            yield return new($"limit-{missed.Key}", RoundVerdicts.Figure.Id, FindingTone.Bad, LimitTexts.Missed([.. missed]));
        }

        if (verdicts.LastOrDefault(verdict => verdict.Deduction > 0) is { } penalised)
        {
            yield return new("return-penalty", RoundVerdicts.Penalties.Id, FindingTone.Bad, LimitTexts.Penalty(penalised));
        }

        JudgedLimit[] unrecorded = [.. limits.Where(limit => !limit.IsRecorded && limit.Rule.Consequence != LimitConsequence.Invalid).DistinctBy(limit => limit.Rule.Code)];
        if (unrecorded.Length > 0)
        {
            yield return new("limits-not-recorded", RoundVerdicts.Figure.Id, FindingTone.Neutral, LimitTexts.Unrecorded(unrecorded));
        }
    }

    /// <summary>The actions due.</summary>
    public static IEnumerable<Finding> Called(ReviewFigures figures)
    {
        if (figures.Called.Due.Any())
        {
            yield return new("called-actions", CalledActions.Figure.Id, FindingTone.Bad, LimitTexts.Called(figures.Called));
        }
    }
}
