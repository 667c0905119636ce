namespace CSat.Domain.Findings;

/// <summary>How a result stands to its target.</summary>
public enum TargetOutcome
{
    /// <summary>No target was set.</summary>
    NoTarget,

    /// <summary>There is a target but no result.</summary>
    NoData,

    /// <summary>The target is met.</summary>
    Met,

    /// <summary>The target is missed.</summary>
    Missed,
}
