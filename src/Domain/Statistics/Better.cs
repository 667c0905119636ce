namespace CSat.Domain.Statistics;

/// <summary>Which direction is better.</summary>
public enum Better
{
    /// <summary>Satisfaction.</summary>
    Higher,

    /// <summary>Defects, complaints, days.</summary>
    Lower,
}
