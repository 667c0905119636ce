using CSat.Domain.Calendars;

namespace CSat.Domain.Regimes;

/// <summary>How long a record is kept (R01.22).</summary>
/// <param name="Record">Code of the form or report.</param>
/// <param name="Keep">How long; without a period it is archived without automatic deletion (Q35).</param>
/// <param name="FromEvent">Code of the event from which it is counted (Q24).</param>
/// <param name="By">Codes of the roles that do it; empty when the regime names none.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record RetentionRule(string Record, Retention Keep, string FromEvent, IReadOnlyList<string> By, IReadOnlyList<string> Rules);
