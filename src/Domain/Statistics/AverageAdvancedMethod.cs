namespace CSat.Domain.Statistics;

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
