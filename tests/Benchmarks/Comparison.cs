using System.Globalization;
using System.Text.Json;

namespace CSat.Benchmarks;

/// <summary><c>./csat bench --compare A.json B.json</c>: two runs side by side.</summary>
internal static class Comparison
{
    /// <summary>The table as text: every measure of either run, in the order of the second, then what only the first has.</summary>
    /// <param name="first">What <c>--json</c> wrote, e.g. before a change.</param>
    /// <param name="second">The same after it.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<Measure> first, IReadOnlyList<Measure> second)
    {
        yield return $"{"",-124} {"A",14} {"B",14} {"B / A",8}";
        var before = first.ToDictionary(measure => measure.Id);
        foreach (var measure in second)
        {
            yield return before.Remove(measure.Id, out var old) ? Line(measure, old.Value, measure.Value) : Line(measure, null, measure.Value);
        }

        foreach (var measure in first.Where(measure => before.ContainsKey(measure.Id)))
        {
            yield return Line(measure, measure.Value, null);
        }
    }

    /// <summary>Reads a run.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="JsonException">It is no run.</exception>
    public static IReadOnlyList<Measure> Read(string file) => JsonSerializer.Deserialize<List<Measure>>(File.ReadAllText(file), BenchJson.Options)!;

    private static string Line(Measure measure, double? first, double? second) => string.Create(
        CultureInfo.InvariantCulture,
        $"{measure.Id,-24} {measure.What + ", " + measure.Unit,-99} {Number(first),14} {Number(second),14} {(first is > 0 && second is not null ? (second.Value / first.Value).ToString("0.00", CultureInfo.InvariantCulture) : "-"),8}");

    private static string Number(double? value) => value?.ToString("#,0.###", CultureInfo.InvariantCulture) ?? "-";
}
