namespace CSat.Domain.Statistics;

/// <summary>A traffic light.</summary>
public enum Light
{
    /// <summary>Grey: undecidable at this sample size, or nothing to judge.</summary>
    Undecidable,

    /// <summary>The target is reached with confidence.</summary>
    Green,

    /// <summary>The target is missed with confidence.</summary>
    Red,
}
