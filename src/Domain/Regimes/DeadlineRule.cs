using CSat.Domain.Calendars;
using CSat.Domain.Text;

namespace CSat.Domain.Regimes;

/// <summary>A time limit from one event to another.</summary>
/// <param name="Code">Stable name within the regime.</param>
/// <param name="Name">What people read.</param>
/// <param name="FromEvent">Code of the event that starts it.</param>
/// <param name="ToEvent">Code of the event that meets it.</param>
/// <param name="Window">When after the start it is to be met.</param>
/// <param name="Hard">True: a miss is a breach; false: "generally" (一般), a miss is reported as such (Q34).</param>
/// <param name="CustomerLimitPrevails">Whether a limit stated by the customer takes its place (R11.42).</param>
/// <param name="Categories">For complaints: the categories it runs for; empty for all (R20.12).</param>
/// <param name="Tell">Codes of the roles that are told when it nears its end or is missed.</param>
/// <param name="Rules">The rule IDs.</param>
public sealed record DeadlineRule(
    string Code,
    LocalizedText Name,
    string FromEvent,
    string ToEvent,
    DueWindow Window,
    bool Hard,
    bool CustomerLimitPrevails,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Tell,
    IReadOnlyList<string> Rules)
{
    /// <summary>Code of the event without which it does not run (R20.11: only where a retest was needed); null where it runs anyway.</summary>
    public string? OnlyIf { get; init; }

    /// <summary>How long it runs.</summary>
    public TimeLimit Limit => new(Window.Latest, Window.Unit);

    /// <summary>Whether it runs for a complaint of this category.</summary>
    /// <param name="category">The complaint's category; null when it has none.</param>
    public bool AppliesTo(string? category) => Categories.Count == 0 || (category is not null && Categories.Contains(category, StringComparer.Ordinal));
}
