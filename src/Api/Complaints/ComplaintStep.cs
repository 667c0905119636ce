using CSat.Domain.Complaints;

namespace CSat.Api.Complaints;

/// <summary>An event that is to be added to a complaint.</summary>
/// <param name="Complaint">Id or number of the complaint.</param>
/// <param name="Event">The event.</param>
/// <param name="TimeStated">Whether the caller said when it happened.</param>
/// <param name="AssignedTo">Who becomes responsible; null where that does not change.</param>
/// <param name="RequestId">Makes it idempotent; null where not given.</param>
internal sealed record ComplaintStep(string Complaint, ComplaintEvent Event, bool TimeStated, string? AssignedTo, string? RequestId)
{
    /// <summary>Whether a recorded event is what this step asks for; a time that is not stated was the time of the first request.</summary>
    public bool IsSameAs(string kind, DateTimeOffset? occurredAt, string role, string note, string step) =>
        kind == ComplaintCodes.CodeOf(Event.Kind) && step == (Event.Step ?? "") && role == (Event.Role ?? "") && note == (Event.Text ?? "") && (!TimeStated || occurredAt == Event.OccurredAt);
}
