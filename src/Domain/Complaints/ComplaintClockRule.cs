using CSat.Domain.Calendars;
using CSat.Domain.Text;

namespace CSat.Domain.Complaints;

/// <summary>One time limit in the handling of a complaint: from one event to another.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Rules">The rule IDs it carries out.</param>
/// <param name="Name">What people read.</param>
/// <param name="FromEvent">Code of the event that starts it: a kind (<see cref="ComplaintEventKinds"/>) or a step of the regime.</param>
/// <param name="ToEvent">Code of the event that meets it.</param>
/// <param name="Limit">How long it runs.</param>
/// <param name="Hard">True: a miss is a breach; false: "generally" (一般), a miss is reported as such (Q34).</param>
/// <param name="CustomerLimitPrevails">Whether a limit stated by the customer takes its place (R11.42).</param>
public sealed record ComplaintClockRule(
    string Code,
    IReadOnlyList<string> Rules,
    LocalizedText Name,
    string FromEvent,
    string ToEvent,
    TimeLimit Limit,
    bool Hard,
    bool CustomerLimitPrevails);
