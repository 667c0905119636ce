using CSat.Analytics.Figures;
using CSat.Domain.Findings;
using CSat.Domain.Text;
using CSat.Charts.Drawing;
using ScottPlot;

namespace CSat.Charts;

/// <summary>One line of the trend chart.</summary>
/// <param name="Name">What it is called at its end.</param>
/// <param name="Values">Percentages, one for each place of the axis; null breaks the line.</param>
/// <param name="Color">Of the line.</param>
/// <param name="Ink">Of its name.</param>
/// <param name="Thickness">In pixels.</param>
/// <param name="Dots">Diameter of the dots at its values in pixels; 0 for none.</param>
internal sealed record TrendLine(LocalizedText Name, IReadOnlyList<double?> Values, Color Color, Color Ink, double Thickness, double Dots = 0)
{
    /// <summary>Places that the line does not reach from the one before, because the two are not comparable.</summary>
    public IReadOnlySet<int> Breaks { get; init; } = new HashSet<int>();

    /// <summary>Place of the last value.</summary>
    public int LastIndex => Values.Count - 1 - Values.Reverse().TakeWhile(value => value is null).Count();

    /// <summary>The last value.</summary>
    public double Last => Values[LastIndex]!.Value;

    /// <summary>The lines of a measure that have any value, the surveyed one last, so that it lies on top.</summary>
    /// <param name="slots">The rounds by place; null where none was held.</param>
    /// <param name="measure">Degree or rate.</param>
    /// <param name="breaks">Where the surveyed value is not comparable with that of the round before.</param>
    public static IReadOnlyList<TrendLine> Of(IReadOnlyList<TrendRow?> slots, TrendMeasure measure, IReadOnlySet<int> breaks)
    {
        double?[] Values(Func<TrendRow, decimal?> value) => [.. slots.Select(row => row is null ? null : (double?)value(row))];
        return
        [
            .. new TrendLine[]
            {
                new(new("自评", "Self-rated"), Values(row => row.Self.Value(measure)), Tones.Neutral, Tones.Muted, 1.4),
                new(new("整体", "Overall"), Values(row => row.Round.SelfWeightPercent is null ? null : row.Composite(measure)), Tones.AccentSoft, Tones.AccentMiddle, 1.6) { Breaks = breaks },
                new(new("竞争对手", "Competitors"), Values(row => row.Competitors.Value(measure)), Tones.Contrast, Tones.ContrastInk, 1.6, 4.5),
                new(new("调查", "Surveyed"), Values(row => row.Surveyed.Value(measure)), Tones.Accent, Tones.Accent, 2.6, 7) { Breaks = breaks },
            }.Where(line => line.Values.Any(value => value is not null)),
        ];
    }

    /// <summary>The target; null without any. Over a missed round it stays what it was when it is the same afterwards.</summary>
    public static TrendLine? Target(IReadOnlyList<TrendRow?> slots, TrendMeasure measure)
    {
        double? Of(TrendRow? row) => (double?)row?.Goal(measure)?.Value;
        var values = slots.Select(Of).ToArray();
        for (var i = 1; i < values.Length; i++)
        {
            var next = slots.Skip(i).FirstOrDefault(row => row is not null);
            if (slots[i] is null && values[i - 1] == Of(next))
            {
                values[i] = values[i - 1];
            }
        }

        return values.Any(value => value is not null) ? new(new("目标", "Target"), values, Tones.Ink, Tones.Ink, 1) : null;
    }
}
