namespace CSat.Domain.Complaints;

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
