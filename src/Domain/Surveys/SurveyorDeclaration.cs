using CSat.Domain.Duties;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Surveys;

/// <summary>The declaration 调查纪律声明 of a surveyor for a round: not to lead respondents, complete and true information, rigorous conduct (R06.32, R06.33, R06.34).</summary>
public static class SurveyorDeclaration
{
    /// <summary>What surveyors declare for a kind of survey, in the regime's order; nothing where the regime demands no declaration.</summary>
    /// <param name="survey">The regime's survey rules; null where it has none.</param>
    /// <param name="kind">Code of the survey kind.</param>
    public static IReadOnlyList<DutyRule> Demanded(SurveyRules? survey, string kind) =>
        [.. (survey?.Discipline ?? []).Where(entry => entry.Declared && (entry.Kinds.Count == 0 || entry.Kinds.Contains(kind, StringComparer.Ordinal)))];

    /// <summary>What is wrong with a declaration: it names discipline that the regime does not have declared, or leaves some out. Half a declaration is none, and so is one of nothing.</summary>
    /// <param name="survey">The regime's survey rules; null where it has none.</param>
    /// <param name="kind">Code of the survey kind.</param>
    /// <param name="declared">Codes of what is declared.</param>
    /// <returns>Everything that is wrong; nothing where it may be recorded.</returns>
    [Judges("R06.32", "R06.33", "R06.34")]
    public static IReadOnlyList<Problem> Check(SurveyRules? survey, string kind, IReadOnlyList<string> declared)
    {
        var demanded = Demanded(survey, kind);
        var known = demanded.Select(entry => entry.Code).ToList();
        var missing = demanded.Where(entry => !declared.Contains(entry.Code, StringComparer.Ordinal)).ToList();
        return
        [
            .. declared.Select((code, index) => (code, index)).Where(entry => !known.Contains(entry.code, StringComparer.Ordinal)).Select(entry => UnknownCode($"discipline[{entry.index}]", entry.code, known)),
            .. missing.Count > 0 ? [DeclarationIncomplete("discipline", missing)] : Array.Empty<Problem>(),
            .. demanded.Count + declared.Count == 0 ? [FieldMissing("discipline")] : Array.Empty<Problem>(),
        ];
    }

    /// <summary>The surveyors of a round who have declared nothing, in the order given; none where the regime demands no declaration.</summary>
    /// <param name="survey">The regime's survey rules; null where it has none.</param>
    /// <param name="kind">Code of the survey kind.</param>
    /// <param name="surveyors">Codes of those who handed out or handed back forms.</param>
    /// <param name="declared">Codes of those who have declared.</param>
    [Judges("survey.discipline", "R06.32", "R06.33", "R06.34")]
    public static IReadOnlyList<string> Silent(SurveyRules? survey, string kind, IEnumerable<string> surveyors, IReadOnlyCollection<string> declared) =>
        Demanded(survey, kind).Count == 0 ? [] : [.. surveyors.Distinct(StringComparer.Ordinal).Where(surveyor => !declared.Contains(surveyor, StringComparer.Ordinal))];
}
