namespace CSat.Domain.Complaints;

/// <summary>What is owed when a complaint is not answered face to face (R18.8).</summary>
public enum DeferredAnswerDuty
{
    /// <summary>Tell the customer when the answer comes.</summary>
    TellTheTime,

    /// <summary>Report it to the roles of its category.</summary>
    Report,
}
