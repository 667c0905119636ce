namespace CSat.Domain.Surveys;

/// <summary>How a survey stands to the limits that decide whether it counts (R07.14).</summary>
public enum ValidityVerdict
{
    /// <summary>No limit of its regime makes a survey invalid.</summary>
    NoRule,

    /// <summary>Forms may still come back: not decided.</summary>
    Open,

    /// <summary>Every such limit is met.</summary>
    Valid,

    /// <summary>One is missed: the survey does not count.</summary>
    NotValid,

    /// <summary>None is missed, but what one of them looks at is not recorded: the survey cannot be shown to be valid.</summary>
    NotShown,
}
