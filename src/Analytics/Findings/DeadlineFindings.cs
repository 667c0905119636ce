using CSat.Analytics.Figures;
using CSat.Analytics.Shared;
using CSat.Domain.Rounds;
using CSat.Domain.Text;

namespace CSat.Analytics.Findings;

/// <summary>What is said about the time limits of processing.</summary>
internal static class DeadlineFindings
{
    /// <summary>Rounds of the review that met a limit late or have not met it although it is over, and those for which something demanded is not recorded.</summary>
    public static IEnumerable<Finding> Of(ReviewFigures figures) => figures.DeadlinesOfRounds.Rows
        .Where(row => row.IsOverdue && figures.Scope.Rounds.Any(round => round.Key == row.Round.Key))
        .Select(row => new Finding($"round-deadline-{EnumCode.Of(row.Outcome)}", DeadlinesOfRounds.Figure.Id, row.Rule.Hard ? FindingTone.Bad : FindingTone.Neutral, Sentence(row)));

    private static LocalizedText Sentence(DeadlineOfRound row)
    {
        var rules = string.Join(", ", row.Rule.Rules);
        if (row.Outcome == RoundDeadlineOutcome.NotRecorded)
        {
            return new(
                $"{row.Round.Label}“{row.Rule.Name.Zh}”没有记录（{rules}）。",
                $"{row.Round.Label}: \"{row.Rule.Name.En}\" is not recorded ({rules}).");
        }

        var due = Display.Day(row.DueOn!.Value);
        return row.Outcome == RoundDeadlineOutcome.Late
            ? new(
                $"{row.Round.Label}“{row.Rule.Name.Zh}”逾期：截止日 {due}，{Display.Day(row.ReachedOn!.Value)} 达到（{rules}）。",
                $"{row.Round.Label}: \"{row.Rule.Name.En}\" was late: last day {due}, reached on {Display.Day(row.ReachedOn.Value)} ({rules}).")
            : new(
                $"{row.Round.Label}“{row.Rule.Name.Zh}”未记录，已过截止日 {due}（{rules}）。",
                $"{row.Round.Label}: \"{row.Rule.Name.En}\" is not recorded, and its last day {due} is over ({rules}).");
    }
}
