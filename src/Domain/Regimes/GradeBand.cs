using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A named band of scores, both ends included (R11.18).</summary>
/// <param name="Code">The grade, for example <c>A</c>.</param>
/// <param name="Name">What people read.</param>
/// <param name="From">Lowest score in percent.</param>
/// <param name="To">Highest score in percent.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record GradeBand(string Code, LocalizedText Name, decimal From, decimal To, IReadOnlyList<string> Rules)
{
    /// <summary>Whether a score lies in the band; unrounded, so 79.99 is not in 80 to 100.</summary>
    public bool Holds(decimal score) => score >= From && score <= To;
}
