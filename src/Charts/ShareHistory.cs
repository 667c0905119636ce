using CSat.Domain.Statistics;
using CSat.Domain.Text;

namespace CSat.Charts;

/// <summary>Shares over time for a p control chart, such as late answers by month.</summary>
/// <param name="Measure">What the share is of.</param>
/// <param name="Periods">In the order of time.</param>
internal sealed record ShareHistory(LocalizedText Measure, IReadOnlyList<SharePeriod> Periods)
{
    /// <summary>Domain's judgement; null where there is no variation to judge by.</summary>
    public LaneyResult? Judge() => LaneyChart.Of([.. Periods.Select(period => (period.Cases, period.Base))]);
}

/// <summary>One period of a <see cref="ShareHistory"/>.</summary>
/// <param name="Name">Its name, such as 2026-03.</param>
/// <param name="Cases">0 to the base.</param>
/// <param name="Base">The base; 0 for no data.</param>
internal sealed record SharePeriod(string Name, long Cases, long Base);
