using CSat.Analytics;
using CSat.Analytics.Figures;

namespace CSat.Scenarios.Tests.Steps;

/// <summary>One number of the review, over the round asked for or the whole time; the latest round where it is a round's.</summary>
internal sealed class Figure(Readings readings, string id, string? round)
{
    private const int Digits = 2;

    private static readonly Dictionary<string, Func<ReviewFigures, decimal?>> Known = new(StringComparer.Ordinal)
    {
        ["surveyed-degree"] = figures => Last(figures).Surveyed.Degree,
        ["surveyed-rate"] = figures => Last(figures).Surveyed.Rate,
        ["self-degree"] = figures => Last(figures).Self.Degree,
        ["self-rate"] = figures => Last(figures).Self.Rate,
        ["overall-degree"] = figures => Last(figures).OverallDegree,
        ["overall-rate"] = figures => Last(figures).OverallRate,
        ["competitor-degree"] = figures => Last(figures).Competitors.Degree,
        ["competitor-gap"] = figures => figures.Competitors.Gap?.PercentagePoints,
        ["degree-target"] = figures => Last(figures).DegreeTarget,
        ["rate-target"] = figures => Last(figures).RateTarget,
        ["return-rate"] = figures => figures.Verdicts.Rows[^1].ReturnRate,
        ["composite-rate"] = figures => figures.Verdicts.Rows[^1].CompositeRate,
        ["adjusted-rate"] = figures => figures.Verdicts.Rows[^1].AdjustedRate,
        ["surveyed-ratings"] = figures => Last(figures).Surveyed.Ratings,
        ["employee-degree"] = figures => figures.Employees.Rounds[^1].Reading.Degree,
        ["employee-rate"] = figures => figures.Employees.Rounds[^1].Reading.Rate,
        ["dissatisfied-by-customers"] = figures => figures.Dissatisfied.Surveyed.Frequency,
        ["dissatisfied-by-salespeople"] = figures => figures.Dissatisfied.Self.Frequency,
    };

    /// <summary>It has this value, to two decimals.</summary>
    public Task Is(decimal expected) => Read() is { } value
        ? Checked(() => decimal.Round(value, Digits, MidpointRounding.AwayFromZero).ShouldBe(expected, id))
        : throw new ShouldAssertException($"{id} has no value, expected {expected}");

    /// <summary>It has no value: nothing is known, or too little to show.</summary>
    public Task HasNoValue() => Checked(() => Read().ShouldBeNull(id));

    private decimal? Read() => Known[id](readings.Of(round));

    private static TrendRow Last(ReviewFigures figures) => figures.Trend.Rows.Count > 0 ? figures.Trend.Rows[^1] : throw new ShouldAssertException("no round has a rating");

    private static Task Checked(Action check)
    {
        check();
        return Task.CompletedTask;
    }
}
