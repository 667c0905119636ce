using CSat.Domain.Calendars;

namespace CSat.Cli.RegimeFiles.Showing;

/// <summary>
/// Draws time limits as lines from event to event: what starts at an event stands below it, and what starts where another limit ends is drawn on from there.
/// </summary>
internal static class TimeLine
{
    /// <summary>One limit.</summary>
    /// <param name="From">The event that starts it.</param>
    /// <param name="To">The event that meets it.</param>
    /// <param name="Window">When; null without a limit.</param>
    /// <param name="Text">What stands beside it.</param>
    public sealed record Step(string From, string To, DueWindow? Window, string Text);

    /// <summary>The lines of the drawing.</summary>
    public static IEnumerable<string> Draw(IReadOnlyList<Step> steps, Words words, EventNames events)
    {
        var targets = steps.Select(step => step.To).ToHashSet(StringComparer.Ordinal);
        var drawn = new HashSet<Step>();
        foreach (var root in steps.Select(step => step.From).Distinct().OrderBy(targets.Contains))
        {
            if (steps.Any(step => step.From == root && !drawn.Contains(step)))
            {
                yield return $"  ● {events.Of(root)}";
                foreach (var line in Below(root, "  ", steps, drawn, words, events))
                {
                    yield return line;
                }
            }
        }
    }

    private static IEnumerable<string> Below(
        string from, string indent, IReadOnlyList<Step> steps, HashSet<Step> drawn, Words words, EventNames events)
    {
        Step[] next = [.. steps.Where(step => step.From == from && drawn.Add(step))];
        for (var i = 0; i < next.Length; i++)
        {
            var last = i == next.Length - 1;
            var arrow = next[i].Window is { } window ? $"──[ {words.Window(window)} ]──►" : "──►";
            yield return $"{indent}{(last ? "└" : "├")}{arrow} {events.Of(next[i].To)}   {next[i].Text}";
            foreach (var line in Below(next[i].To, $"{indent}{(last ? " " : "│")}      ", steps, drawn, words, events))
            {
                yield return line;
            }
        }
    }
}
