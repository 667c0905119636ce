namespace CSat.Domain.Calendars;

/// <summary>How a repeated duty stands in one period.</summary>
public enum CadenceOutcome
{
    /// <summary>Done often enough.</summary>
    Met,

    /// <summary>Not yet, and the period has not ended.</summary>
    Open,

    /// <summary>Not often enough, and the period has ended.</summary>
    Missed,
}
