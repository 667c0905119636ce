using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Domain.Surveys;
using static CSat.Domain.Problems.Problems;

namespace CSat.Domain.Sampling;

/// <summary>Which returned forms are verified (R01.15).</summary>
public static class BackCheck
{
    /// <summary>
    /// Draws forms for verification: as many as the regime's share demands at least, rounded up (340 returned give 17, 341 give 18), or more where more are asked for.
    /// Fewer are refused, as is a number that is not stated where the regime demands none.
    /// </summary>
    /// <param name="returned">The forms that came back.</param>
    /// <param name="survey">The regime's survey rules; null where it has none.</param>
    /// <param name="kind">Code of the survey kind.</param>
    /// <param name="asked">How many are asked for; 0 for as many as the regime demands.</param>
    /// <param name="seed">Chosen once and kept.</param>
    /// <returns>The draw and no problem, or null and what is wrong.</returns>
    [Judges("R01.15", "survey.limits:verification-share")]
    public static (Sample? Sample, IReadOnlyList<Problem> Problems) Draw(IReadOnlyCollection<FrameMember> returned, SurveyRules? survey, string kind, int asked, long seed)
    {
        var limit = survey?.Limits.FirstOrDefault(rule => rule.Measure == LimitMeasure.VerificationShare && rule.IsFor(kind));
        var least = limit is null ? 0 : ShareCount.Least(limit.Threshold, returned.Count);
        return returned.Count == 0 ? (null, [NothingToDraw("round")])
            : asked > returned.Count ? (null, [SampleTooLarge("forms", asked, returned.Count)])
            : asked == 0 && limit is null ? (null, [FieldMissing("forms")])
            : asked > 0 && asked < least ? (null, [BackCheckTooSmall("forms", asked, least, limit!.Rules)])
            : asked == 0 ? (RandomDraw.DrawShare(returned, limit!.Threshold, seed), [])
            : (RandomDraw.Draw(returned, new DrawPlan(asked, seed)), []);
    }
}
