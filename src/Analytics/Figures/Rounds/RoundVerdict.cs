using CSat.Domain.Findings;
using CSat.Domain.Scoring;
using CSat.Domain.Surveys;

namespace CSat.Analytics.Figures;

/// <summary>What the regime says about one round: limits, validity, deduction, grade.</summary>
public sealed record RoundVerdict
{
    /// <summary>The round.</summary>
    public required SurveyRound Round { get; init; }

    /// <summary>The limits that are for its survey kind, in the regime's order.</summary>
    public required IReadOnlyList<JudgedLimit> Limits { get; init; }

    /// <summary>Whether the survey counts (R07.14).</summary>
    public required ValidityVerdict Validity { get; init; }

    /// <summary>Return rate of the customers' forms in percent; null where nobody counted the forms sent.</summary>
    public required decimal? ReturnRate { get; init; }

    /// <summary>综合满意率 in percent: the overall rate where the regime blends, else the surveyed rate; null for no data.</summary>
    public required decimal? CompositeRate { get; init; }

    /// <summary>The composite rate after the deduction for missing forms (R01.18); null without such a rule, without data, where it may not be shown, and while the round is open.</summary>
    public required decimal? AdjustedRate { get; init; }

    /// <summary>The measure that is graded: what stands for the whole round.</summary>
    public required TrendMeasure Graded { get; init; }

    /// <summary>Its value: the overall one where the regime blends, else the surveyed one; null for no data.</summary>
    public required decimal? Score { get; init; }

    /// <summary>Its grade (R11.18); null when no band holds it.</summary>
    public required GradeBand? Grade { get; init; }

    /// <summary>The grades that the regime names; empty for none.</summary>
    public required IReadOnlyList<GradeBand> Grades { get; init; }

    /// <summary>Percentage points taken from the composite rate, whatever its base; null when nothing is judged.</summary>
    public required decimal? Deduction { get; init; }

    /// <summary>Whether its figures must not stand without a word: the survey is not valid, or cannot be shown to be.</summary>
    public bool IsDoubtful => Validity is ValidityVerdict.NotValid or ValidityVerdict.NotShown;
}
