using CSat.Domain.Regimes;

namespace CSat.Domain.Improvement;

/// <summary>The content of an 8D report (R11.40).</summary>
/// <param name="ShortTerm">短期改善对策: containment.</param>
/// <param name="Causes">The causes found.</param>
/// <param name="LongTerm">长期改善对策: corrective and preventive measures.</param>
public sealed record EightDReport(IReadOnlyList<Measure> ShortTerm, IReadOnlyList<string> Causes, IReadOnlyList<Measure> LongTerm);

/// <summary>Whether an 8D report may go to the customer (R11.40, R11.42).</summary>
public static class EightDCompleteness
{
    /// <summary>
    /// Everything the report lacks (R11.40): short-term measures for stock, work in progress and goods at the customer ("none in stock" is a measure too), a cause, a
    /// long-term measure, and for each measure its completion time and responsible person. Only a complete report meets the duty to answer (R11.42).
    /// </summary>
    /// <returns>Empty when the report is complete.</returns>
    [Judges("R11.40", "R11.42")]
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

/// <summary>What an 8D report lacks (R11.40).</summary>
public enum EightDGap
{
    /// <summary>A short-term measure for finished stock.</summary>
    StockMeasure,

    /// <summary>A short-term measure for work in progress.</summary>
    WorkInProgressMeasure,

    /// <summary>A short-term measure for defective goods at the customer.</summary>
    CustomerMeasure,

    /// <summary>A cause.</summary>
    Cause,

    /// <summary>A long-term measure.</summary>
    LongTermMeasure,

    /// <summary>The completion time of a measure.</summary>
    DueTime,

    /// <summary>The responsible person of a measure.</summary>
    ResponsiblePerson,
}

/// <summary>A measure of an 8D report.</summary>
/// <param name="Text">What is done.</param>
/// <param name="Place">Where, for a short-term measure; null for a long-term one.</param>
/// <param name="DueOn">By when; null when not stated.</param>
/// <param name="Responsible">Who; null when not stated.</param>
public sealed record Measure(string Text, MeasurePlace? Place, DateOnly? DueOn, string? Responsible);

/// <summary>Where a short-term measure of an 8D report acts (R11.40).</summary>
public enum MeasurePlace
{
    /// <summary>库存品: finished stock.</summary>
    Stock,

    /// <summary>在制品: work in progress.</summary>
    WorkInProgress,

    /// <summary>客户端不良品: defective goods at the customer.</summary>
    Customer,
}
