using CSat.Domain.Regimes;

namespace CSat.Domain.Indicators;

/// <summary>An indicator is compared with what it was before (R22.3: 分析和比对).</summary>
public static class IndicatorComparison
{
    /// <summary>How a value stands to the one of the period before. Any difference counts, as no source names a smallest one.</summary>
    /// <param name="rule">The indicator.</param>
    /// <param name="earlier">The value of the period before, unrounded; null for none.</param>
    /// <param name="value">The value, unrounded; null for none.</param>
    [Judges("R22.3")]
    public static IndicatorCourse Of(IndicatorRule rule, decimal? earlier, decimal? value) => (earlier, value) switch
    {
        (null, _) or (_, null) => IndicatorCourse.NotComparable,
        ({ } before, { } now) when before == now => IndicatorCourse.Unchanged,
        ({ } before, { } now) => rule.Better switch
        {
            null => IndicatorCourse.Changed,
            Better.Higher => now > before ? IndicatorCourse.Improved : IndicatorCourse.Worsened,
            _ => now < before ? IndicatorCourse.Improved : IndicatorCourse.Worsened,
        },
    };
}

/// <summary>How an indicator stands to the period before.</summary>
public enum IndicatorCourse
{
    /// <summary>There is no earlier value, or none now.</summary>
    NotComparable,

    /// <summary>The same.</summary>
    Unchanged,

    /// <summary>Another value; which direction is better is not stated.</summary>
    Changed,

    /// <summary>Better.</summary>
    Improved,

    /// <summary>Worse.</summary>
    Worsened,
}
