using CSat.Domain.Regimes;

namespace CSat.Domain.Surveys;

/// <summary>Grades of scores (R11.18).</summary>
public static class Grading
{
    /// <summary>The band that holds a score, both ends included and nothing rounded (R11.18): 80 and 100 are grade A, 79.99 has no grade (Q26).</summary>
    /// <param name="score">The score in percent; null for no data.</param>
    /// <param name="bands">The regime's bands, which do not overlap; bands that the organisation defines itself serve R15.14 (Q30).</param>
    /// <returns>Null when no band holds it, and for no data.</returns>
    public static GradeBand? Of(decimal? score, IReadOnlyList<GradeBand> bands) =>
        score is { } known ? bands.FirstOrDefault(band => band.Holds(known)) : null;
}
