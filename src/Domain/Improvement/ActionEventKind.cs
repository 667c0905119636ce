namespace CSat.Domain.Improvement;

/// <summary>What can happen to a corrective or preventive action.</summary>
public enum ActionEventKind
{
    /// <summary>A measure is proposed (R13.11).</summary>
    Propose,

    /// <summary>The review finds it feasible (R13.12).</summary>
    FindFeasible,

    /// <summary>The review finds it not feasible.</summary>
    FindNotFeasible,

    /// <summary>It is carried out.</summary>
    CarryOut,

    /// <summary>The verification finds its effect (R01.21).</summary>
    VerifyOk,

    /// <summary>The verification does not find its effect.</summary>
    VerifyNotOk,

    /// <summary>Processes and documents are updated (R12.4).</summary>
    Standardise,

    /// <summary>The records are filed.</summary>
    File,
}
