using System.Diagnostics.Metrics;
using CSat.Hosting.Telemetry;

namespace CSat.Api.Responses.Groups;

/// <summary>What the group commit tells a monitoring system.</summary>
internal static class GroupMeter
{
    /// <summary>Responses that wait to be written.</summary>
    public static UpDownCounter<int> Waiting { get; } = HostTelemetry.Meter.CreateUpDownCounter<int>("csat.submit.waiting", "{response}", "Responses that wait to be written.");

    /// <summary>Responses that were written in one transaction.</summary>
    public static Histogram<int> Size { get; } = HostTelemetry.Meter.CreateHistogram(
        "csat.submit.group.size", "{response}", "Responses that were written in one transaction.", tags: null, new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] });

    /// <summary>How long a group took, until it was durable.</summary>
    public static Histogram<double> Duration { get; } = HostTelemetry.Meter.CreateHistogram<double>("csat.submit.group.duration", "s", "How long a group took, until it was durable.");
}
