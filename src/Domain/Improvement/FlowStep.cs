namespace CSat.Domain.Improvement;

/// <summary>A step of a flow with approvals.</summary>
/// <param name="Code">Stable name within the flow.</param>
/// <param name="IsDecision">Whether somebody decides yes or no in it: an approval, a review, a feasibility check.</param>
public sealed record FlowStep(string Code, bool IsDecision);
