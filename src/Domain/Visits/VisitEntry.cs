namespace CSat.Domain.Visits;

/// <summary>One entry of the visit record 访问住户记录.</summary>
/// <param name="Household">Who was visited.</param>
/// <param name="On">The day.</param>
/// <param name="Channel">Code of the way of the visit.</param>
/// <param name="SignedByOwner">Whether the owner signed the record.</param>
public sealed record VisitEntry(string Household, DateOnly On, string Channel, bool SignedByOwner);
