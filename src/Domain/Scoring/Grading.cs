using CSat.Domain.Duties;
using CSat.Domain.Regimes;
using CSat.Domain.Text;

namespace CSat.Domain.Scoring;

/// <summary>Grades for satisfaction that no survey round measures, such as what is tracked in daily business (R15.14).</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Text">The rule in words; null when the name says it all.</param>
/// <param name="Bands">The grades; empty where the source leaves them to the organisation (Q30).</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="Schedule">How often and by when; null when the regime gives no time.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record GradingRule(
    string Code,
    LocalizedText Name,
    LocalizedText? Text,
    IReadOnlyList<GradeBand> Bands,
    IReadOnlyList<string> By,
    Schedule? Schedule,
    IReadOnlyList<string> Rules);

/// <summary>A named band of scores; its lower end is included, its upper end where the regime says so (R11.18: 80 to 100, both included).</summary>
/// <param name="Code">The grade, for example <c>A</c>.</param>
/// <param name="Name">What people read.</param>
/// <param name="From">Lowest score in percent.</param>
/// <param name="To">Highest score in percent.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record GradeBand(string Code, LocalizedText Name, decimal From, decimal To, IReadOnlyList<string> Rules)
{
    /// <summary>Whether <see cref="To"/> itself lies in the band; false lets the next band begin there without a gap.</summary>
    public bool ToIncluded { get; init; } = true;

    /// <summary>Whether a score lies in the band (R11.18); unrounded, so 79.99 is not in 80 to 100.</summary>
    public bool Holds(decimal score) => score >= From && (score < To || (ToIncluded && score == To));

    /// <summary>Whether some score would lie in both bands.</summary>
    public bool Overlaps(GradeBand other) => Holds(Math.Max(From, other.From)) && other.Holds(Math.Max(From, other.From));
}

/// <summary>Grades of scores (R11.18).</summary>
public static class Grading
{
    /// <summary>The band that holds a score, both ends included and nothing rounded (R11.18): 80 and 100 are grade A, 79.99 has no grade (Q26).</summary>
    /// <param name="score">The score in percent; null for no data.</param>
    /// <param name="bands">The regime's bands, which do not overlap; bands that the organisation defines itself serve R15.14 (Q30).</param>
    /// <returns>Null when no band holds it, and for no data.</returns>
    [Judges("survey.grades")]
    public static GradeBand? Of(decimal? score, IReadOnlyList<GradeBand> bands) =>
        score is { } known ? bands.FirstOrDefault(band => band.Holds(known)) : null;
}
