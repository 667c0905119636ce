namespace CSat.Domain.Improvement;

/// <summary>Where a corrective or preventive action stands.</summary>
public enum ActionState
{
    /// <summary>A measure is to be proposed: at first, and again after one that was not feasible or did not work.</summary>
    ToPropose,

    /// <summary>A measure is proposed and waits for its review.</summary>
    Proposed,

    /// <summary>The measure is feasible and is being carried out.</summary>
    BeingCarriedOut,

    /// <summary>The measure is carried out and waits for its verification.</summary>
    CarriedOut,

    /// <summary>The effect is verified.</summary>
    Verified,

    /// <summary>The measure has become part of processes and documents.</summary>
    Standardised,

    /// <summary>The records are filed; the end.</summary>
    Filed,
}
