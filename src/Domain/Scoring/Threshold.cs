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
