using CSat.Analytics.Figures;

namespace CSat.Charts.Drawing;

/// <summary>Places of rounds on an axis of time: a round that a steady rhythm would have had leaves its place empty, so that a gap is seen as one.</summary>
internal static class RoundSlots
{
    private const double MissedFrom = 1.75;
    private const int MostMissed = 3;

    /// <summary>The rounds in their order, null for each one missed: where the starts of two periods lie at least 1.75 times the usual distance apart. Of a long pause three places are kept.</summary>
    /// <param name="rows">One for each round, in the order of their periods.</param>
    /// <param name="round">The round of a row.</param>
    public static IReadOnlyList<T?> Of<T>(IReadOnlyList<T> rows, Func<T, SurveyRound> round)
        where T : class
    {
        var distances = rows.Skip(1).Zip(rows, (later, earlier) => round(later).PeriodStart.DayNumber - round(earlier).PeriodStart.DayNumber).ToArray();
        var usual = distances.Where(days => days > 0).Order().ToArray() is { Length: > 0 } known ? known[(known.Length - 1) / 2] : 0;
        var slots = new List<T?>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0 && usual > 0 && distances[i - 1] >= usual * MissedFrom)
            {
                var missed = (int)Math.Round((double)distances[i - 1] / usual, MidpointRounding.AwayFromZero) - 1;
                slots.AddRange(Enumerable.Repeat<T?>(null, Math.Min(missed, MostMissed)));
            }

            slots.Add(rows[i]);
        }

        return slots;
    }
}
