using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

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
