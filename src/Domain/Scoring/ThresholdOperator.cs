namespace CSat.Domain.Scoring;

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
