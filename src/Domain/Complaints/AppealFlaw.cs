namespace CSat.Domain.Complaints;

/// <summary>Why an appeal is not taken.</summary>
public enum AppealFlaw
{
    /// <summary>It came after its time limit.</summary>
    TooLate,

    /// <summary>It came before the event that it objects to.</summary>
    BeforeTheEvent,

    /// <summary>It is not in writing.</summary>
    NotWritten,

    /// <summary>It lacks contents, such as reasons or evidence.</summary>
    Incomplete,
}
