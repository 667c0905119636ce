namespace CSat.Domain.Scoring;

/// <summary>A limit with its operator. Unrounded values are compared (requirements 3.4).</summary>
/// <param name="Operator">How to compare.</param>
/// <param name="Limit">The limit, in the unit of the value (percent, points or a count).</param>
public sealed record Threshold(ThresholdOperator Operator, decimal Limit)
{
    /// <summary>The sign that people read: ≥, &gt;, ≤ or &lt;.</summary>
    public string Sign => Operator switch
    {
        ThresholdOperator.AtLeast => "≥",
        ThresholdOperator.MoreThan => ">",
        ThresholdOperator.AtMost => "≤",
        _ => "<",
    };

    /// <summary>Whether the value fulfils the condition.</summary>
    public bool IsMetBy(decimal value) => Operator switch
    {
        ThresholdOperator.AtLeast => value >= Limit,
        ThresholdOperator.MoreThan => value > Limit,
        ThresholdOperator.AtMost => value <= Limit,
        _ => value < Limit,
    };
}

/// <summary>How a value is compared with a limit (requirements section 0, comparison operators).</summary>
public enum ThresholdOperator
{
    /// <summary>≥: 以上, 不少于, 不低于, 至少, 达到. The limit itself passes.</summary>
    AtLeast,

    /// <summary>&gt;: 超过. The limit itself fails.</summary>
    MoreThan,

    /// <summary>≤: 不得超过, 小于等于. The limit itself passes.</summary>
    AtMost,

    /// <summary>&lt;: 低于, 小于, 少于, 未达到. The limit itself fails.</summary>
    LessThan,
}
