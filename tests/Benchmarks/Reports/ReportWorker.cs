using System.Diagnostics;
using CSat.Analytics;
using CSat.Benchmarks.Running;
using CSat.Domain.Text;
using CSat.Hosting.State;
using CSat.Reports.Generation;
using CSat.Reports.Page;
using Microsoft.Extensions.Logging.Abstractions;

namespace CSat.Benchmarks.Reports;

/// <summary>Our report generator in a process of its own, which stays warm with its browser.</summary>
internal static class ReportWorker
{
    /// <summary>The worker's name.</summary>
    public const string Name = "report";

    /// <summary>Prints the management review of a warehouse for each order, until the standard input ends.</summary>
    public static async Task RunAsync(string warehouse)
    {
        await using var generator = new ReportGenerator(HomeDirectory.Find().NodeModules, NullLoggerFactory.Instance);
        await Workers.ServeAsync<Order, Printed>(async order =>
        {
            var begun = Stopwatch.GetTimestamp();
            await generator.WriteAsync(new ReportRequest(warehouse, "demo", ReportKind.ManagementReview, ReviewRange.Whole, Language.Chinese, order.File, order.Html), CancellationToken.None);
            return new Printed(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        });
    }

    /// <summary>One report to print.</summary>
    /// <param name="File">The PDF.</param>
    /// <param name="Pages">How many pages; ours has as many as it needs.</param>
    /// <param name="Html">The page as HTML; null for none.</param>
    public sealed record Order(string File, int Pages, string? Html = null);

    /// <summary>It is printed.</summary>
    /// <param name="Seconds">How long it took.</param>
    public sealed record Printed(double Seconds);
}
