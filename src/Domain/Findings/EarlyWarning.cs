using CSat.Domain.Regimes;
using CSat.Domain.Statistics;

namespace CSat.Domain.Findings;

/// <summary>Early warning of complaints 投诉预警 (R19.4, R19.12): which categories are hot.</summary>
public static class EarlyWarning
{
    /// <summary>With fewer periods before the latest one there is no warning: the limits would say little.</summary>
    public const int FewestEarlier = 7;

    /// <summary>
    /// The categories whose latest period signals upwards (R19.4, R19.12), the most complaints above the expected first. Where every period has a base, shares
    /// are judged by Laney's p′ chart over all periods; else counts by the XmR chart, whose limits come from the periods before the latest. Fewer complaints
    /// than expected are no warning. A category without any complaint before is hot with its first one.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or more complaints than their base.</exception>
    [Judges("R19.4", "R19.12")]
    public static IReadOnlyList<HotCategory> Of(IEnumerable<CategoryHistory> categories) =>
    [
        .. categories.Where(category => category.Periods.Count > FewestEarlier)
            .Select(category => category.Periods.All(period => period.Base is not null) ? OfShares(category) : OfCounts(category))
            .Where(category => category.Signals.Count > 0)
            .OrderByDescending(category => category.Complaints - category.Expected)
            .ThenBy(category => category.Category, StringComparer.Ordinal),
    ];

    private static HotCategory OfCounts(CategoryHistory category)
    {
        double[] values = [.. category.Periods.Select(period => (double)period.Complaints)];
        var limits = MovingRange.Limits(values[..^1])!;
        var signals = MovingRange.Signals(limits, values).Where(signal => signal.Index == values.Length - 1 && IsUpwards(signal.Kind)).Select(signal => signal.Kind);
        return new(category.Category, category.Periods[^1].Complaints, limits.Mean, [.. signals]);

        bool IsUpwards(ControlSignalKind kind) => kind == ControlSignalKind.SevenInOneDirection ? values[^1] > values[^2] : values[^1] > limits.Mean;
    }

    private static HotCategory OfShares(CategoryHistory category)
    {
        var (complaints, of) = (category.Periods[^1].Complaints, category.Periods[^1].Base!.Value);
        var chart = LaneyChart.Of([.. category.Periods.Select(period => (period.Complaints, period.Base!.Value))]);
        var isHot = chart?.Points[^1] is { Outside: true } last && last.Share > chart.Mean;
        return new(category.Category, complaints, (chart?.Mean ?? 0) * of, isHot ? [ControlSignalKind.Outside] : []);
    }
}

/// <summary>A category whose latest period calls for attention.</summary>
/// <param name="Category">The category's code.</param>
/// <param name="Complaints">Complaints of the latest period.</param>
/// <param name="Expected">Complaints that the earlier periods (with a base: all periods) let expect, unrounded.</param>
/// <param name="Signals">The patterns that are complete in the latest period.</param>
public sealed record HotCategory(string Category, long Complaints, double Expected, IReadOnlyList<ControlSignalKind> Signals);

/// <summary>The complaints of one category over periods of about the same length, the latest last and complete.</summary>
/// <param name="Category">The category's code.</param>
/// <param name="Periods">Complaints, and what they are counted against (deliveries, customers), where that is known.</param>
public sealed record CategoryHistory(string Category, IReadOnlyList<(long Complaints, long? Base)> Periods);
