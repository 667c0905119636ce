using System.Diagnostics.Metrics;
using CSat.Domain.Text;
using CSat.Hosting.Telemetry;

namespace CSat.Reports.Generation;

/// <summary>What the making of reports tells a monitoring system.</summary>
internal static class ReportMeter
{
    private static readonly Histogram<double> Duration = HostTelemetry.Meter.CreateHistogram<double>("csat.report.duration", "s", "How long a report took, from its figures to its files.");

    /// <summary>A report was written.</summary>
    public static void Written(Language language, TimeSpan time) => Duration.Record(time.TotalSeconds, new("report", "management-review"), new("language", language.ToString()));
}
