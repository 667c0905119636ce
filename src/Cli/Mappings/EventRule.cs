using CSat.Contracts.V1;

namespace CSat.Cli.Mappings;

/// <summary>An event of a complaint that the file states.</summary>
/// <param name="Kind">The event.</param>
/// <param name="At">Column of its time; null where it is known to have happened but not when.</param>
/// <param name="When">Condition under which it happened; null: it happened where its time is given.</param>
/// <param name="Role">Role of the regime that acted; empty where it does not matter.</param>
/// <param name="BeforeReceipt">What becomes of a time before the receipt.</param>
public sealed record EventRule(ComplaintEventKind Kind, DateColumn? At, ValueCondition? When, string Role, BeforeReceipt BeforeReceipt);
