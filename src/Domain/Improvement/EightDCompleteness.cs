namespace CSat.Domain.Improvement;

/// <summary>Whether an 8D report may go to the customer (R11.40, R11.42).</summary>
public static class EightDCompleteness
{
    /// <summary>
    /// Everything the report lacks (R11.40): short-term measures for stock, work in progress and goods at the customer ("none in stock" is a measure too), a cause, a
    /// long-term measure, and for each measure its completion time and responsible person. Only a complete report meets the duty to answer (R11.42).
    /// </summary>
    /// <returns>Empty when the report is complete.</returns>
    public static IReadOnlyList<EightDGap> Gaps(EightDReport report)
    {
        Measure[] all = [.. report.ShortTerm, .. report.LongTerm];
        (bool Is, EightDGap Gap)[] gaps =
        [
            (!Acts(MeasurePlace.Stock), EightDGap.StockMeasure),
            (!Acts(MeasurePlace.WorkInProgress), EightDGap.WorkInProgressMeasure),
            (!Acts(MeasurePlace.Customer), EightDGap.CustomerMeasure),
            (report.Causes.All(string.IsNullOrWhiteSpace), EightDGap.Cause),
            (report.LongTerm.All(measure => string.IsNullOrWhiteSpace(measure.Text)), EightDGap.LongTermMeasure),
            (all.Any(measure => measure.DueOn is null), EightDGap.DueTime),
            (all.Any(measure => string.IsNullOrWhiteSpace(measure.Responsible)), EightDGap.ResponsiblePerson),
        ];
        return [.. gaps.Where(gap => gap.Is).Select(gap => gap.Gap)];

        bool Acts(MeasurePlace place) => report.ShortTerm.Any(measure => measure.Place == place && !string.IsNullOrWhiteSpace(measure.Text));
    }
}
