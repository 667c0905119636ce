namespace CSat.Domain.Visits;

/// <summary>What follows from attempts to reach a customer.</summary>
public enum ContactOutcome
{
    /// <summary>To be called again, in another time slot.</summary>
    CallAgain,

    /// <summary>Not to be reached; the visit ends so.</summary>
    Unreachable,
}
