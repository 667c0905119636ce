using System.Globalization;

namespace CSat.Benchmarks;

/// <summary>The measures as a table of text.</summary>
internal static class BenchTable
{
    /// <summary>A line a measure: what, figure, unit, the rounds' range, the goal and whether it is met.</summary>
    public static string Line(Measure measure)
    {
        var range = measure.Low is null ? string.Empty : $"({Number(measure.Low.Value)}-{Number(measure.High!.Value)})";
        var goal = measure.Goal is null ? string.Empty : $"goal {(measure.HigherIsBetter ? ">=" : "<=")} {Number(measure.Goal.Value)} {(measure.Met == true ? "met" : "MISSED")}";
        return $"{measure.What,-108} {Number(measure.Value),12} {measure.Unit,-12} {range,-28} {goal}".TrimEnd();
    }

    private static string Number(double value) => value.ToString(Math.Abs(value) < 1000 ? "#,0.###" : "#,0", CultureInfo.InvariantCulture);
}
