using CSat.Analytics.Findings;
using CSat.Domain.Duties;
using CSat.Domain.Text;

namespace CSat.Analytics.Figures;

/// <summary>Something that a round's results call for, with who does it and what called for it.</summary>
/// <param name="Duty">What is to be done.</param>
/// <param name="By">The names of those who do it; empty when the regime names none.</param>
/// <param name="Causes">What called for it: results that fulfil a condition, limits that are missed.</param>
public sealed record DutyOfResult(CalledDuty Duty, IReadOnlyList<LocalizedText> By, IReadOnlyList<LocalizedText> Causes)
{
    /// <summary>The duties of a round.</summary>
    internal static IReadOnlyList<DutyOfResult> Of(SurveyRound round, IReadOnlyList<CalledAction> actions, IEnumerable<JudgedLimit> limits)
    {
        if (round.Regime is not { } regime)
        {
            return [];
        }

        var causes = actions.Where(action => action.State == CallState.Due).GroupBy(action => action.Rule.Code).ToDictionary(due => due.Key, due => Cause([.. due]));
        foreach (var missed in limits.Where(limit => limit.IsMissed))
        {
            var required = DemandTexts.Required(missed.Rule);
            causes.TryAdd(missed.Rule.Code, new($"{missed.Rule.Name.In(Language.Chinese)}未达到 {required.Zh}", $"{missed.Rule.Name.In(Language.English)} missed, {required.En}"));
        }

        return [.. CalledDuties.Of(regime, causes.Keys).Select(duty => new DutyOfResult(
            duty,
            [.. duty.By.Select(code => regime.Roles.First(role => role.Code == code).Name)],
            [.. duty.CalledBy.Select(code => causes[code])]))];
    }

    private static LocalizedText Cause(CalledAction[] due)
    {
        var (first, condition) = (due[0].Subject, DemandTexts.Condition(due[0].Rule));
        return due.Length == 1
            ? new($"{first.In(Language.Chinese)} {condition.Zh}", $"{first.In(Language.English)} {condition.En}")
            : new($"{due.Length} 项 {condition.Zh}", $"{due.Length} items {condition.En}");
    }
}
