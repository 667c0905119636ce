using CSat.Domain.Indicators;
using CSat.Domain.Regimes;

namespace CSat.Domain.Statistics;

/// <summary>平均先进: a target set from the results of several surveys (R08.33).</summary>
public static class AverageAdvancedTarget
{
    /// <summary>The target, unrounded. Better means strictly better than the mean; where no value is, the target is the mean.</summary>
    /// <param name="method">The formula.</param>
    /// <param name="values">The earlier results.</param>
    /// <param name="better">Which direction is better.</param>
    /// <returns>Null when the method refuses so few values: none at all, or fewer than three for the methods that drop or pick ends.</returns>
    [Judges("R08.33")]
    public static decimal? Of(AverageAdvancedMethod method, IReadOnlyList<decimal> values, Better better)
    {
        var needed = method is AverageAdvancedMethod.MeanTwoBestOneWorst or AverageAdvancedMethod.TrimmedPooled ? 3 : 1;
        if (values.Count < needed)
        {
            return null;
        }

        var bestFirst = better == Better.Higher ? values.OrderDescending().ToArray() : [.. values.Order()];
        var mean = bestFirst.Average();
        return method switch
        {
            AverageAdvancedMethod.MeanOfBetter => MeanOfBetter(bestFirst, mean, better),
            AverageAdvancedMethod.MeanAndBest => (mean + bestFirst[0]) / 2,
            AverageAdvancedMethod.MeanAndBetterPooled => Pooled(bestFirst, better),
            AverageAdvancedMethod.MeanTwoBestOneWorst => (mean + bestFirst[0] + bestFirst[1] + bestFirst[^1]) / 4,
            AverageAdvancedMethod.TrimmedPooled => Pooled(bestFirst[1..^1], better),
            _ => (mean + MeanOfBetter(bestFirst, mean, better)) / 2,
        };
    }

    private static decimal Pooled(decimal[] values, Better better)
    {
        var mean = values.Average();
        var good = BetterThan(values, mean, better);
        return (mean + good.Sum()) / (good.Length + 1);
    }

    private static decimal MeanOfBetter(decimal[] values, decimal mean, Better better)
    {
        var good = BetterThan(values, mean, better);
        return good.Length == 0 ? mean : good.Average();
    }

    private static decimal[] BetterThan(decimal[] values, decimal mean, Better better) =>
        [.. values.Where(value => better == Better.Higher ? value > mean : value < mean)];
}

/// <summary>The formulas known as 平均先进 in practice (R08.33 gives none). The method is part of a target.</summary>
public enum AverageAdvancedMethod
{
    /// <summary>先进平均值: the mean of the values better than the mean.</summary>
    MeanOfBetter,

    /// <summary>平均先进值 法1: (mean + best) / 2.</summary>
    MeanAndBest,

    /// <summary>平均先进值 法2: (mean + sum of the k better values) / (k + 1). The default.</summary>
    MeanAndBetterPooled,

    /// <summary>平均先进值 法3: (mean + two best + one worst) / 4.</summary>
    MeanTwoBestOneWorst,

    /// <summary>平均先进值 法4: one best and one worst dropped, then 法2.</summary>
    TrimmedPooled,

    /// <summary>二次平均法: (mean + mean of the better) / 2.</summary>
    TwoStageHalf,
}
