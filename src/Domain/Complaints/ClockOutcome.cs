namespace CSat.Domain.Complaints;

/// <summary>How a time limit stands. The numbers are stored; they never change.</summary>
public enum ClockOutcome
{
    /// <summary>The event that starts it has not happened.</summary>
    NotStarted = 0,

    /// <summary>It runs, and its end has not passed.</summary>
    Open = 1,

    /// <summary>Met at or before its end, or stated so by an imported source.</summary>
    InTime = 2,

    /// <summary>Met after its end, or not met although its end has passed, or stated so by an imported source.</summary>
    Late = 3,

    /// <summary>Met, but imported history states neither the time nor whether it was in time.</summary>
    Unknown = 4,
}
