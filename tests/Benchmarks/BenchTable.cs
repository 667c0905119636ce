using System.Globalization;

namespace CSat.Benchmarks;

/// <summary>The measures as a table of text.</summary>
internal static class BenchTable
{
    /// <summary>One measure: what, figure, unit, the range of the rounds, the goal and whether it is met.</summary>
    public static string Line(Measure measure) =>
        $"{measure.What,-108} {Number(measure.Value),12} {measure.Unit,-12} {Range(measure),-28} {Goal(measure)} {Verdict(measure).ToUpperInvariant()}".TrimEnd();

    /// <summary>All of them as the table of <c>docs/performance.md</c>.</summary>
    public static IEnumerable<string> Markdown(IEnumerable<Measure> measures) =>
        [
            "| id | what | measured | rounds | goal | |",
            "|---|---|---|---|---|---|",
            .. measures.Select(measure =>
                $"| `{measure.Id}` | {measure.What} | {Number(measure.Value)} {(measure.Unit == "ratio" ? string.Empty : measure.Unit)} | {Range(measure)} | {Goal(measure)} | {Verdict(measure)} |"),
        ];

    private static string Range(Measure measure) => measure.Low is null || measure.Low == measure.High ? string.Empty : $"{Number(measure.Low.Value)} - {Number(measure.High!.Value)}";

    private static string Goal(Measure measure) => measure.Goal is null ? string.Empty : $"{(measure.HigherIsBetter ? ">=" : "<=")} {Number(measure.Goal.Value)}";

    private static string Verdict(Measure measure) => measure.Met switch { null => string.Empty, true => "met", false => "missed" };

    private static string Number(double value) => value.ToString(Math.Abs(value) < 1000 ? "#,0.###" : "#,0", CultureInfo.InvariantCulture);
}
