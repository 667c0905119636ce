using System.Globalization;
using CSat.Analytics.Figures;
using CSat.Domain.Surveys;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>What is said about survey plans.</summary>
internal static class PlanFindings
{
    /// <summary>Rounds of the review whose plan is missing, late or not sent on.</summary>
    public static IEnumerable<Finding> Of(ReviewFigures figures)
    {
        foreach (var group in figures.Plans.Rows
            .Where(row => row.Verdict is not (PlanVerdict.NoRule or PlanVerdict.InOrder) && figures.Scope.Rounds.Any(round => round.Key == row.Round.Key))
            .GroupBy(row => row.Verdict))
        {
            yield return new($"survey-plan-{EnumCode.Of(group.Key)}", SurveyPlans.Figure.Id, FindingTone.Bad, Sentence(group.Key, [.. group]));
        }
    }

    private static LocalizedText Sentence(PlanVerdict verdict, IReadOnlyList<PlannedRound> rows)
    {
        var (labels, rules) = (string.Join("、", rows.Select(row => row.Round.Label)), string.Join(", ", rows.SelectMany(row => row.Round.Survey!.Plan!.Rules).Distinct(StringComparer.Ordinal)));
        var english = string.Join(", ", rows.Select(row => row.Round.Label));
        var last = rows[0].LastDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return verdict switch
        {
            PlanVerdict.Late => new(
                $"{labels} 的调查策划书批准或提交晚于制度规定的最后一天（{last}）（{rules}）。",
                $"The survey plan of {english} was ready after the last day of the regime, {last} ({rules})."),
            PlanVerdict.NotIssued => new($"{labels} 的调查策划书没有下发到相关部门的记录（{rules}）。", $"The survey plan of {english} is not recorded as sent to the departments ({rules})."),
            _ => new($"{labels} 没有调查策划书记录（{rules}）。", $"No survey plan is recorded for {english} ({rules})."),
        };
    }
}
