namespace CSat.Domain.Complaints;

/// <summary>Why an appeal is not taken.</summary>
public enum AppealFlaw
{
    /// <summary>It came after its time limit.</summary>
    TooLate,

    /// <summary>It came before the event that it objects to.</summary>
    BeforeTheEvent,

    /// <summary>It is about something that cannot be appealed (R20.1: only test results can).</summary>
    OtherCategory,

    /// <summary>It is not in writing.</summary>
    NotWritten,

    /// <summary>It lacks contents, such as reasons or evidence.</summary>
    Incomplete,
}
