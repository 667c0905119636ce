using CSat.Domain.Regimes;

namespace CSat.Domain.Complaints;

/// <summary>To whom a complaint goes (R09.2, R18.8, R18.9, R18.10, R20.5).</summary>
public static class Escalation
{
    /// <summary>
    /// The route of a category: hard cases to the office (R20.5), negligence with injury at once to two (R18.9), medical disputes by their own system (R18.10), the
    /// chain of the hotline (R09.2).
    /// </summary>
    /// <param name="categories">The regime's categories.</param>
    /// <param name="category">Code of the complaint's category; null when it has none.</param>
    /// <returns>Null when the regime names no such category, so that no route is guessed.</returns>
    public static EscalationRoute? RouteOf(IReadOnlyList<CategoryRule> categories, string? category) =>
        categories.FirstOrDefault(known => known.Code == category) is { } rule ? new(rule.HandledBy, rule.ReportTo) : null;

    /// <summary>
    /// What is still owed for a general complaint (R18.8): one answered face to face owes nothing; otherwise the customer is told when the answer comes, and the
    /// complaint is reported.
    /// </summary>
    /// <param name="answeredAtOnce">Whether it was answered face to face.</param>
    /// <param name="promisedFor">The time told to the customer; null for none.</param>
    /// <param name="reported">Whether it was reported to the category's roles.</param>
    public static IReadOnlyList<DeferredAnswerDuty> Owed(bool answeredAtOnce, DateTimeOffset? promisedFor, bool reported) => answeredAtOnce ? [] :
    [
        .. promisedFor is null ? [DeferredAnswerDuty.TellTheTime] : Array.Empty<DeferredAnswerDuty>(),
        .. reported ? Array.Empty<DeferredAnswerDuty>() : [DeferredAnswerDuty.Report],
    ];
}
