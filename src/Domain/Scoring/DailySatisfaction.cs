using CSat.Domain.Regimes;

namespace CSat.Domain.Scoring;

/// <summary>Satisfaction tracked in daily business, beside any survey (R15.14): what the information that was collected says.</summary>
/// <param name="Rule">The grades that the regime demands of it.</param>
/// <param name="Satisfied">Pieces of information that say satisfied.</param>
/// <param name="Dissatisfied">Pieces that say dissatisfied. Neutral ones count nowhere.</param>
/// <param name="Share">Satisfied ones among both in percent, unrounded; null for none.</param>
/// <param name="Grade">The organisation's band that holds the share (Q30); null where none does, where no bands are set, and for no data.</param>
public sealed record DailySatisfaction(GradingRule Rule, long Satisfied, long Dissatisfied, decimal? Share, GradeBand? Grade)
{
    private const decimal Hundred = 100;

    /// <summary>Pieces that say either.</summary>
    public long Pieces => Satisfied + Dissatisfied;

    /// <summary>Grades what was collected (R15.14).</summary>
    /// <param name="rule">The grades that the regime demands of it.</param>
    /// <param name="satisfied">Pieces of information that say satisfied.</param>
    /// <param name="dissatisfied">Pieces that say dissatisfied.</param>
    [Judges("R15.14")]
    public static DailySatisfaction Of(GradingRule rule, long satisfied, long dissatisfied)
    {
        decimal? share = satisfied + dissatisfied == 0 ? null : satisfied * Hundred / (satisfied + dissatisfied);
        return new(rule, satisfied, dissatisfied, share, Grading.Of(share, rule.Bands));
    }
}
