namespace CSat.Domain.Findings;

/// <summary>The two measures of satisfaction. Both are reported.</summary>
public enum TrendMeasure
{
    /// <summary>Satisfaction degree 满意度.</summary>
    Degree,

    /// <summary>Satisfaction rate 满意率.</summary>
    Rate,
}
