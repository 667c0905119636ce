using CSat.Domain.Calendars;

namespace CSat.Domain.Regimes;

/// <summary>What calls for a duty, a meeting or a document beside its schedule, and until when.</summary>
/// <param name="After">Code of the event from which on it is due; null where none is named.</param>
/// <param name="Window">When after that event (R05.32: by day 21 after the survey); null without limit.</param>
/// <param name="Until">Code of the event that ends it (R11.44: audited daily until the complaint is closed); null where it goes on.</param>
/// <param name="OnlyIf">Code of the event without which it is not due at all (R05.32: only where problems are widespread); null where it is due anyway.</param>
/// <param name="CalledBy">Codes of the survey's triggers and limits of which one must have called for it or been missed (R11.30); empty where it is due anyway.</param>
public sealed record Occasion(string? After, DueWindow? Window, string? Until, string? OnlyIf, IReadOnlyList<string> CalledBy)
{
    /// <summary>Nothing but its schedule calls for it.</summary>
    public static Occasion Always { get; } = new(null, null, null, null, []);
}
