using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A flow of steps beside surveys, complaints and improvement, such as the management review (R21.1) or the quality objectives (R21.4).</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="Steps">Its steps, in order; a deciding step leads back when the answer is no.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record FlowRule(string Code, LocalizedText Name, IReadOnlyList<DutyRule> Steps, IReadOnlyList<string> Rules);
