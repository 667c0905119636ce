using CSat.Domain.Complaints;

namespace CSat.Api.Complaints;

/// <summary>The last event of each kind, as the complaint's row keeps it.</summary>
internal static class ComplaintMilestones
{
    public static DateTimeOffset? Last(this IReadOnlyList<ComplaintEvent> events, ComplaintEventKind kind) =>
        events.LastOrDefault(entry => entry.Kind == kind)?.OccurredAt;

    /// <summary>The last verdict and its time.</summary>
    public static (string? Verdict, DateTimeOffset? At) LastVerdict(this IReadOnlyList<ComplaintEvent> events) =>
        events.LastOrDefault(entry => entry.Kind is ComplaintEventKind.CustomerSatisfied or ComplaintEventKind.CustomerDissatisfied) is { } last
            ? (last.Kind == ComplaintEventKind.CustomerSatisfied ? ComplaintCodes.Satisfied : ComplaintCodes.Dissatisfied, last.OccurredAt)
            : (null, null);
}
