namespace CSat.Domain.Complaints;

/// <summary>Why a complaint may not be closed.</summary>
public enum ClosureFlaw
{
    /// <summary>A role has not confirmed the effect (R11.45).</summary>
    ConfirmationMissing,

    /// <summary>A step that the regime demands before the closure is not done (R03.11, R07.31).</summary>
    StepMissing,

    /// <summary>The customer has not said to be satisfied, and who closes may not override that (R20.18).</summary>
    CustomerNotSatisfied,

    /// <summary>Who closes may override the customer's verdict, but gave no reason (Q18).</summary>
    ReasonMissing,
}
