using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Surveys;

/// <summary>Fraud 作弊 that was found in a closed round: forms that are not what they seem, of one form or of all that a surveyor handed out.</summary>
public static class FraudFinding
{
    /// <summary>Code of the part of a survey plan that says how fraud is punished (R01.10).</summary>
    public const string PenaltyContent = "fraud-penalties";

    /// <summary>
    /// What is wrong with a finding: it names neither a form nor a surveyor, or both; no form of the round is found by it; or the regime has plans state the penalties and the
    /// round's plan states none, so that nothing says which one is due (R01.10, R01.16).
    /// </summary>
    /// <param name="survey">The regime's survey rules; null where it has none.</param>
    /// <param name="ofForm">Whether it names a form.</param>
    /// <param name="ofSurveyor">Whether it names a surveyor.</param>
    /// <param name="forms">Forms of the round that it is about.</param>
    /// <param name="planned">Codes of the contents of the round's plan; empty without a plan.</param>
    /// <returns>Everything that is wrong; nothing where it may be recorded.</returns>
    [Judges("R01.16")]
    public static IReadOnlyList<Problem> Check(SurveyRules? survey, bool ofForm, bool ofSurveyor, int forms, IReadOnlyCollection<string> planned)
    {
        if (ofForm == ofSurveyor)
        {
            return [FraudTarget("response_id")];
        }

        var problems = new List<Problem>();
        if (forms == 0)
        {
            problems.Add(FraudWithoutForms(ofForm ? "response_id" : "distributor"));
        }

        if (survey?.Plan?.Contents.FirstOrDefault(content => content.Code == PenaltyContent && content.Required) is { } penalties && !planned.Contains(PenaltyContent, StringComparer.Ordinal))
        {
            problems.Add(FraudPenaltyNotPlanned("penalty", penalties.Rules));
        }

        return problems;
    }
}
