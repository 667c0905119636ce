using CSat.Domain.Duties;

namespace CSat.Cli.RegimeFiles.Showing;

/// <summary>What stands behind the name of an entry: for which kinds it is, what it depends on, whether it is compulsory.</summary>
internal static class OccasionText
{
    /// <summary>The words behind a duty's name; empty where it is unconditional.</summary>
    public static string Of(DutyRule duty, Words words, EventNames events) => $"{Kinds(duty.Kinds)}{Of(duty.Occasion, words, events)}{Soft(duty.Hard, words)}";

    /// <summary>The words of an occasion without its start, which is drawn as a time limit.</summary>
    public static string Of(Occasion occasion, Words words, EventNames events) => string.Concat(
        Condition(occasion.OnlyIf, occasion.CalledBy, words, events),
        occasion.Until is { } end ? words.Say($"（至“{events.Of(end)}”为止）", $" (until: {events.Of(end)})") : "");

    /// <summary>The words of a condition: the event without which nothing is due, the triggers and limits that call for it.</summary>
    public static string Condition(string? onlyIf, IReadOnlyList<string> calledBy, Words words, EventNames events) => string.Concat(
        onlyIf is { } needed ? words.Say($"（仅当“{events.Of(needed)}”）", $" (only if: {events.Of(needed)})") : "",
        calledBy.Count > 0 ? words.Say($"（由 {string.Join("、", calledBy)} 引起）", $" (called by {string.Join(", ", calledBy)})") : "");

    /// <summary>The codes of the survey kinds; empty for all.</summary>
    public static string Kinds(IReadOnlyList<string> kinds) => kinds.Count > 0 ? $" ({string.Join(", ", kinds)})" : "";

    /// <summary>The word for what may be or is so in general.</summary>
    public static string Soft(bool hard, Words words) => hard ? "" : words.Say("（非强制）", " (not compulsory)");
}
