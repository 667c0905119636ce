using System.Globalization;
using CSat.Hosting.Output;

namespace CSat.Soak.Tests.Plan;

/// <summary>The results of all parts in one table. A part that ran in several goes counts as one: its numbers are added up.</summary>
internal static class SoakTable
{
    private static readonly string[] Columns = ["Part", "Turns", "Of", "Acknowledged", "Lost", "Doubled", "Failed readers", "Internal", "Other faults", "Seconds"];

    /// <summary>Whether every part that ran is clean.</summary>
    public static bool Write(ConsoleReport report, IReadOnlyList<SoakResult> results)
    {
        var parts = SoakPart.All.Select(part => (Part: part, Runs: results.Where(result => result.Part == part.Name).ToArray())).Where(part => part.Runs.Length > 0).ToArray();
        report.Table("parts", Columns, parts.Select(part => (IReadOnlyList<object?>)Row(part.Part, part.Runs)));
        foreach (var (part, run) in parts.SelectMany(part => part.Runs.Select(run => (part.Part, run))))
        {
            foreach (var (name, value) in run.Notes.OrderBy(note => note.Key, StringComparer.Ordinal))
            {
                report.Line($"{part.Name}  {name}: {value}");
            }

            foreach (var fault in run.Faults)
            {
                report.Line($"{part.Name}  FAULT {fault}");
            }
        }

        report.Member("runs", SoakResult.Json(results));
        var isClean = parts.Length > 0 && parts.All(part => part.Runs.All(run => run.IsClean));
        report.Fact("clean", "Zeros where zeros belong", isClean);
        return isClean;
    }

    private static object?[] Row(SoakPart part, SoakResult[] runs) =>
    [
        part.Name, runs.Sum(run => run.Turns), string.Create(CultureInfo.InvariantCulture, $"{part.Full} {part.Unit}"), runs.Sum(run => run.Acknowledged), runs.Sum(run => run.Lost), runs.Sum(run => run.Doubled),
        runs.Sum(run => run.FailedReaders), runs.Sum(run => run.Internal), runs.Sum(run => run.OtherFaults), Math.Round(runs.Sum(run => run.Seconds)),
    ];
}
