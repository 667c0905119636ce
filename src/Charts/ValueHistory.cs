using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Charts;

/// <summary>Single values over time for an XmR control chart, such as complaints by month.</summary>
/// <param name="Measure">What is measured, with its unit.</param>
/// <param name="Periods">In the order of time.</param>
/// <param name="BaseCount">So many of the first periods are the base of the limits.</param>
internal sealed record ValueHistory(LocalizedText Measure, IReadOnlyList<ValuePeriod> Periods, int BaseCount)
{
    /// <summary>Domain's limits by the base; null for fewer than two periods in it.</summary>
    public ControlLimits? Limits() => MovingRange.Limits([.. Periods.Take(BaseCount).Select(period => period.Value)]);

    /// <summary>Domain's signals; none without limits.</summary>
    public IReadOnlyList<ControlSignal> Signals() =>
        Limits() is { } limits ? MovingRange.Signals(limits, [.. Periods.Select(period => period.Value)]) : [];
}

/// <summary>One period of a <see cref="ValueHistory"/>.</summary>
/// <param name="Name">Its name, such as 2026-03.</param>
/// <param name="Value">The value.</param>
internal sealed record ValuePeriod(string Name, double Value);
