namespace CSat.Domain.Surveys;

/// <summary>How a count or rate stands to its limit.</summary>
public enum LimitOutcome
{
    /// <summary>The condition holds.</summary>
    Met,

    /// <summary>The condition does not hold.</summary>
    Missed,

    /// <summary>There is nothing to judge: the base is empty or not known.</summary>
    NoData,
}
