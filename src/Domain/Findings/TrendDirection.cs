namespace CSat.Domain.Findings;

/// <summary>What a change amounts to.</summary>
public enum TrendDirection
{
    /// <summary>The change is within what chance explains.</summary>
    NoClearChange,

    /// <summary>Fallen beyond chance.</summary>
    Fallen,

    /// <summary>Risen beyond chance.</summary>
    Risen,
}
