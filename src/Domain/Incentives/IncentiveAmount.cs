using CSat.Domain.Regimes;
using CSat.Domain.Scoring;

namespace CSat.Domain.Incentives;

/// <summary>Amounts of rewards and penalties.</summary>
public static class IncentiveAmount
{
    /// <summary>
    /// The amount that follows from a count or a rate: so much for each praise (R06.23); so much for each step above or below the neutral rate (R06.26, R06.27,
    /// R06.28), complete steps only and counted toward the neutral rate where the terms say so (Q07), else in proportion.
    /// </summary>
    /// <param name="terms">How the amount is had.</param>
    /// <param name="value">For a count: how many, 0 or more. For steps: the rate in percent, unrounded.</param>
    /// <returns>In the terms' unit; above 0 paid, below 0 withheld. Null for terms from which no amount follows: a range is decided, a tally calls for an act.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or a step that is not above 0.</exception>
    [Judges("incentives")]
    public static decimal? Of(IncentiveTerms terms, decimal value)
    {
        switch (terms)
        {
            case CountTerms count:
                ArgumentOutOfRangeException.ThrowIfNegative(value);
                return count.Amount * value;
            case StepTerms step:
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step.Step, nameof(terms));
                var steps = (value - step.Neutral) / step.Step;
                return step.Amount * (step.CompleteStepsOnly ? Math.Truncate(steps) : steps);
            default:
                return null;
        }
    }

    /// <summary>Whether a decided amount lies within its limits, both included (R18.11, R18.14).</summary>
    /// <param name="terms">The limits.</param>
    /// <param name="amount">The amount decided, as a positive number for rewards and penalties alike (Q17: yuan).</param>
    [Judges("R18.11", "R18.14")]
    public static bool IsAllowed(RangeTerms terms, decimal amount) => amount >= terms.From && amount <= terms.To;

    /// <summary>Whether a count reached within its period calls for the act (R06.25: the talk after the third poor rating of the calendar year, Q08).</summary>
    /// <param name="terms">The condition.</param>
    /// <param name="count">How often it happened in the period, 0 or more.</param>
    [Judges("R06.25")]
    public static bool IsDue(TallyTerms terms, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return terms.Threshold.IsMetBy(count);
    }

    /// <summary>How many ratings of a period count towards an act (R06.25): those of the level that the terms name; none where they name no level of the scale.</summary>
    /// <param name="terms">The condition.</param>
    /// <param name="scale">The scale of the ratings.</param>
    /// <param name="ratings">The levels given, by their values; 0 for not applicable.</param>
    public static int Counted(TallyTerms terms, Scale scale, IEnumerable<short> ratings) =>
        scale.Levels.FirstOrDefault(level => level.Code == terms.Level) is { } counted ? ratings.Count(rating => rating == counted.Value) : 0;
}
