namespace CSat.Domain.Findings;

/// <summary>Numbers the rounds of a trend so that a planned round that was not held leaves a gap.</summary>
public static class RoundOrdinals
{
    private const int MonthsOfYear = 12;

    /// <summary>
    /// Where every period is as many whole calendar months long and no two are the same, the number of that period since the first (2024H1, 2024H2, 2025H2
    /// are 0, 1, 3); otherwise the place in the list.
    /// </summary>
    /// <param name="periods">First and last day of each round's period, in their order.</param>
    /// <returns>One number a round, from 0.</returns>
    public static IReadOnlyList<int> Of(IReadOnlyList<(DateOnly First, DateOnly Last)> periods)
    {
        var months = periods.Count == 0 ? 0 : Months(periods[0]);
        int[] since = [.. periods.Select(period => MonthOf(period.First) - MonthOf(periods[0].First))];
        return months > 0 && periods.All(period => Months(period) == months) && since.All(month => month % months == 0) && since.Distinct().Count() == since.Length
            ? [.. since.Select(month => month / months)]
            : [.. Enumerable.Range(0, periods.Count)];
    }

    private static int Months((DateOnly First, DateOnly Last) period) =>
        period.First.Day == 1 && period.Last.AddDays(1).Day == 1 ? MonthOf(period.Last) - MonthOf(period.First) + 1 : 0;

    private static int MonthOf(DateOnly day) => (day.Year * MonthsOfYear) + day.Month;
}
