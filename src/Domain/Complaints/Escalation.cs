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
    [Judges("R09.2", "R18.9", "R18.10", "R20.5")]
    public static EscalationRoute? RouteOf(IReadOnlyList<CategoryRule> categories, string? category) =>
        categories.FirstOrDefault(known => known.Code == category) is { } rule ? new(rule.HandledBy, rule.ReportTo) : null;

    /// <summary>
    /// What is still owed for a general complaint (R18.8): one answered face to face owes nothing; otherwise the customer is told when the answer comes, and the
    /// complaint is reported.
    /// </summary>
    /// <param name="answeredAtOnce">Whether it was answered face to face.</param>
    /// <param name="promisedFor">The time told to the customer; null for none.</param>
    /// <param name="reported">Whether it was reported to the category's roles.</param>
    [Judges("R18.8")]
    public static IReadOnlyList<DeferredAnswerDuty> Owed(bool answeredAtOnce, DateTimeOffset? promisedFor, bool reported) => answeredAtOnce ? [] :
    [
        .. promisedFor is null ? [DeferredAnswerDuty.TellTheTime] : Array.Empty<DeferredAnswerDuty>(),
        .. reported ? Array.Empty<DeferredAnswerDuty>() : [DeferredAnswerDuty.Report],
    ];
}

/// <summary>The way of a complaint by its category.</summary>
/// <param name="HandledBy">Codes of the roles that handle it; empty when the regime names none.</param>
/// <param name="ReportTo">Codes of the roles to whom it is reported, the nearest first.</param>
public sealed record EscalationRoute(IReadOnlyList<string> HandledBy, IReadOnlyList<string> ReportTo)
{
    /// <summary>
    /// The role after this one in the chain of reports (R09.2: service staff, service centre, supervisor, vice president); the nearest for a role that is not in it.
    /// </summary>
    /// <returns>Null at the end of the chain.</returns>
    public string? NextAfter(string role)
    {
        string[] chain = [.. ReportTo];
        return chain.ElementAtOrDefault(Array.IndexOf(chain, role) + 1);
    }
}

/// <summary>A complaint is passed on to somebody else.</summary>
/// <param name="To">To whom.</param>
/// <param name="AcceptedAt">When that person or department accepted it; null while it has not.</param>
public sealed record Handover(string To, DateTimeOffset? AcceptedAt);

/// <summary>First-contact responsibility 首接负责制 (R18.4).</summary>
public static class FirstContact
{
    /// <summary>
    /// Who is responsible for a complaint (R18.4): whoever received it, until somebody else accepts it. Passing it on without acceptance changes nothing, so a
    /// complaint never belongs to nobody.
    /// </summary>
    /// <param name="receiver">Who received it.</param>
    /// <param name="handovers">In the order in which it was passed on.</param>
    [Judges("R18.4")]
    public static string Responsible(string receiver, IEnumerable<Handover> handovers) =>
        handovers.LastOrDefault(handover => handover.AcceptedAt is not null)?.To ?? receiver;
}
