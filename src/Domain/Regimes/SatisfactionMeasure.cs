namespace CSat.Domain.Regimes;

/// <summary>Which figure a target or trigger looks at.</summary>
public enum SatisfactionMeasure
{
    /// <summary>Satisfaction degree 满意度 in percent.</summary>
    Degree,

    /// <summary>Satisfaction rate 满意率 in percent.</summary>
    Rate,

    /// <summary>总均分: the mean of the total scores of the forms, each on a scale of 100 (R11.30).</summary>
    FormMean,

    /// <summary>The weighted total of the modules, 0 to 100 (R16.9).</summary>
    ModuleTotal,

    /// <summary>The degree of one item in percent (R11.31).</summary>
    ItemDegree,

    /// <summary>The degree of one customer in percent (R11.30).</summary>
    CustomerDegree,

    /// <summary>Return rate 回收率 in percent (R11.24).</summary>
    ReturnRate,

    /// <summary>A single rating, by the satisfied flag of its level: 0 or 1 (R08.8).</summary>
    SatisfiedLevel,

    /// <summary>A single rating, by whether its level is the scale's best: 0 or 1 (R04.14).</summary>
    BestLevel,

    /// <summary>Number of comments (R11.32).</summary>
    Comments,
}
