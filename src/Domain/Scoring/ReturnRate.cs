namespace CSat.Domain.Scoring;

/// <summary>Return rate 回收率 (R11.22): forms returned ÷ forms sent × 100.</summary>
public static class ReturnRate
{
    /// <summary>The rate in percent, unrounded; null when no form was sent. Above 100 only when more came back than went out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative count.</exception>
    public static decimal? Of(long returned, long sent) => Ratio.Percent(returned, sent);
}
