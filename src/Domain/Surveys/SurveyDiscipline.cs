using CSat.Domain.Regimes;

namespace CSat.Domain.Surveys;

/// <summary>What surveyors must not do (R06.31).</summary>
public static class SurveyDiscipline
{
    /// <summary>
    /// Whether a department may hand out and collect the forms (R06.31): the surveyed department may not, unless the kind of survey lets it, as the discharge form
    /// of a ward does (Q03); any other department may.
    /// </summary>
    /// <param name="kind">The kind of survey.</param>
    /// <param name="surveyed">Code of the department that is rated.</param>
    /// <param name="collector">Code of the department that would collect.</param>
    public static bool MayCollect(SurveyKind kind, string surveyed, string collector) =>
        kind.CollectedBySurveyed || !string.Equals(surveyed, collector, StringComparison.Ordinal);
}
